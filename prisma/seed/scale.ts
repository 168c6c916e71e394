import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { today } from '@/lib/platform/clock';
import { disconnect, transaction } from '@/lib/platform/db';
import { insertRows, together } from '@/lib/platform/insert-rows';
import { householdRows } from './scale/household';
import { randomFrom } from './scale/random';
import { areasOf } from './scale/staff';

// npm run seed:scale -- --households 46000 [--seed 1] [--consultants 60] [--open-share 0.217] [--today 2026-11-22]
const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    consultants: { type: 'string', default: '60' },
    // 10 000 open cases on 46 000 households (RULES 5.3)
    'open-share': { type: 'string', default: '0.217' },
    today: { type: 'string', default: today() },
  },
});

const start = performance.now();
const perBatch = 100;
const wanted = Number(values.households);
if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--households wants a whole number');

const town = {
  random: randomFrom(Number(values.seed)),
  today: values.today,
  openShare: Number(values['open-share']),
  areas: await areasOf(Number(values.consultants)),
};

/** Only the owner may refresh the planner's statistics. */
async function analyze(): Promise<void> {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
}

try {
  for (let done = 0; done < wanted; done += perBatch) {
    const count = Math.min(perBatch, wanted - done);
    const rows = together(...Array.from({ length: count }, () => householdRows(town)));
    await transaction(async (tx) => {
      // Made-up people may be lost in a power cut.
      await tx.$executeRawUnsafe('set local synchronous_commit = off');
      await insertRows(tx, rows);
    });
  }
  await analyze();
  const seconds = Math.round((performance.now() - start) / 1000);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${wanted} households in ${seconds} s, with at most ${megabytes} MB of memory`);
} finally {
  await disconnect();
}
