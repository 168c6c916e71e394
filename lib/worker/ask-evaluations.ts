import 'server-only';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import { now, today, toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { Prisma } from '@/lib/platform/prisma/client';
import { settings } from '@/lib/platform/settings';
import { addDays } from '@/lib/rules/local-date';
import { inBatches } from './in-batches';

const atOnce = 200;

/** Households whose day of looking back comes near and was not asked about yet, after one of them. */
function near(until: Date, after: string) {
  return database().$queryRaw<{ householdId: string }[]>(Prisma.sql`
    select p.household_id as "householdId" from plan p
    where p.evaluate_on <= ${until}::date and p.household_id > ${after}::uuid
      and exists (select from "case" c where c.household_id = p.household_id and c.status = 'open')
      and not exists (select from plan_evaluation e where e.plan_id = p.id and e.due_on = p.evaluate_on)
    order by p.household_id limit ${atOnce}`);
}

const first = { householdId: '00000000-0000-0000-0000-000000000000' };

/**
 * Asks everybody at the plans whose day of looking back comes near how it goes. Each in a transaction of its own; a night
 * that was missed is made up for by the next.
 * @throws Error of the database; then it is tried again, and what was asked is not asked twice
 */
export async function askEvaluations(): Promise<void> {
  const until = toDateColumn(addDays(today(now()), settings().plan.askDaysBefore));
  const asked = await inBatches(
    first,
    (after) => near(until, after.householdId),
    atOnce,
    async ({ householdId }) => Number(await askEvaluation(householdId)),
  );
  log('info', 'Everybody was asked how it goes', { plans: asked });
}
