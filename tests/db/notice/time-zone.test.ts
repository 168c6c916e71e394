import { beforeAll, expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { surfaceHeard } from '@/lib/commands/notice/surface-heard';
import { askFirst } from '@/lib/commands/enquiry/ask-first';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/db';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { change, home, newGoal, newStep } from '@/tests/support/factories/plan';
import { at as talkAt, say } from '@/tests/support/factories/talk';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const first = { after: '00000000-0000-0000-0000-000000000000', take: 200 };
const day = (days: number) => addDays(today(), days);

beforeAll(async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  await teamLead([noord]);
  const at = await home({ areas: ['dagelijks', 'geld'] });
  const goal = newGoal('Rust in huis');
  await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
  for (const dueOn of [null, day(2)]) {
    const step = newStep(goal.id, at.self, { dueOn });
    await change(at.resident, at.householdId, { kind: 'stepAdded', step });
  }
  await change(at.contact, at.householdId, { kind: 'evaluateOn', date: day(20) });
  await say(at.resident, talkAt(at.householdId), 'Is er al iets bekend?');
  const step = { what: 'Bellen.', madeById: at.contact.staffId, dueOn: toDateColumn(day(3)) };
  await database().agreedStep.create({ data: { caseId: at.caseId, ...step } });
  await askFirst({ formKey: randomId(), words: 'Mag dat?' }, randomId());
  // Shortly after midnight here, four weeks before a day on which the clock went back here and not yet overseas.
  await asOwner(`update plan_step set created_at = '2026-09-28T22:30:00Z'`);
  await asOwner(`alter table plan_version disable trigger user`);
  await asOwner(`alter table message disable trigger user`);
  await asOwner(`update plan_version set at = '2026-09-28T22:30:00Z'`);
  await asOwner(`update message set at = $1`, [new Date(startOfDay(today()).getTime() + 60_000)]);
});

/** What is told on each of many days, from the first minute of a day to the last. */
async function watch() {
  const seen: unknown[] = [];
  for (let days = 0; days < 50; days += 3) {
    const start = startOfDay(day(days)).getTime();
    for (const at of [new Date(start + 60_000), new Date(start + 23.9 * 3_600_000)]) {
      await surfaceCases(first, at);
      await surfaceHeard('enquiry', first, at);
      const rows = await database().notice.findMany({ where: { settledAt: null } });
      seen.push(
        rows.map(({ cause, stage, as, dueOn }) => [days, cause, stage, as, dueOn.toISOString()]),
      );
    }
  }
  return seen.map((rows) => (rows as unknown[]).map(String).toSorted());
}

it('the watch tells the same, whatever the time zone of the server', async () => {
  const here = await watch();
  const kinds = new Set(here.flat().map((one) => one.split(',')[1]!.split(':')[0]));
  expect([...kinds].toSorted()).toEqual(
    ['agreedStep', 'enquiry', 'evaluation', 'message', 'planStep', 'promise', 'term'].toSorted(),
  );
  expect(here.flat().some((one) => one.includes(':2026-10-27'))).toBe(true);
  const [{ name }] = (await asOwner<{ name: string }>('select current_database() as name')) as [
    { name: string },
  ];
  await disconnect();
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
    await asOwner(`alter database ${name} set timezone = '${zone}'`);
    await asOwner('delete from notice');
    const [session] = await database().$queryRaw<{ zone: string }[]>`
      select current_setting('timezone') as zone`;
    expect(session).toEqual({ zone: 'UTC' });
    expect(await watch()).toEqual(here);
    await disconnect();
  }
});
