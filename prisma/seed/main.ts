import { Client } from 'pg';
import { recordAlone } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { disconnect } from '@/lib/platform/db';
import { surfaceAll } from '@/lib/worker/surface';
import { seedAbsences } from './absences';
import { seedAsked } from './asked';
import { seedDirectory } from './directory';
import { fillingOf } from './filling';
import { followStory } from './follow';
import { atMoment } from './moment';
import { seedGuardian } from './guardian';
import { sendStory } from './send';
import { stories, type Event, type Story } from './stories';
import { seedLongAgo } from './long-ago';
import { seedLookBack } from './look-back';
import { seedPlans } from './plans';
import { seedTalks } from './talks';
import { seedTwoAddresses } from './two-addresses';
import { seedVisits } from './visits';

type Happening = { daysAgo: number; run: () => Promise<void> };

/** Sending and everything after it, in the order of the calendar, so that every promise and load is as it would be. */
function calendar(): Happening[] {
  return stories
    .flatMap((story: Story) => {
      let sent: { requestId: string };
      const send = {
        daysAgo: story.daysAgo,
        run: async () => void (sent = await sendStory(story)),
      };
      const follow = (event: Event) => ({
        daysAgo: event.daysAgo,
        run: () => followStory(event, story, sent),
      });
      return [send, ...(story.then ?? []).map(follow)];
    })
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

const mark = (event: 'demo.filling' | 'demo.filled') =>
  recordAlone({ event, payload: {}, actor: 'system', origin: 'seed' });

/** A filling that was broken off is thrown away; only a database that says so of itself, and only by its owner. */
async function throwAwayHalf(): Promise<void> {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ tables: string }>(
      `select string_agg(format('%I', tablename), ', ') as tables from pg_tables
       where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    );
    await owner.query(`truncate ${rows[0]!.tables} restart identity cascade`);
  } finally {
    await owner.end();
  }
}

const inEarnest =
  'This database is in earnest, and a demo would let anybody be anybody in it. Set DEMO=0, or name another database.';

/** Fills an empty database with the demo municipality; leaves a filled one alone. */
async function seed(): Promise<void> {
  const filling = await fillingOf();
  if (filling === 'in earnest') {
    process.stderr.write(`${inEarnest}\n`);
    process.exitCode = 1;
  }
  if (filling === 'in earnest' || filling === 'whole') return;
  if (filling === 'half') await throwAwayHalf();
  await mark('demo.filling');
  await seedDirectory();
  for (const { daysAgo, run } of calendar()) await atMoment(daysAgo, run);
  await seedAbsences();
  await seedPlans();
  await seedLookBack();
  await seedTalks();
  await seedVisits();
  await seedTwoAddresses();
  await seedGuardian();
  await seedAsked();
  await seedLongAgo();
  // The worker does so every hour; who opens a demo need not wait for it.
  await surfaceAll(now());
  await mark('demo.filled');
}

try {
  await seed();
} finally {
  await disconnect();
}
