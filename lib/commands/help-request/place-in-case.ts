import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { auditRows, type Origin } from '@/lib/platform/audit';
import type { Actor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import type { Rows } from '@/lib/platform/insert-rows';
import { lockHousehold } from '@/lib/commands/shared/locks';
import {
  replaceContactPerson,
  chooseContactPerson,
  whoActs,
  type ContactPersonNeed,
} from '@/lib/commands/shared/contact-person';
import { prepareCase, type OpenedCase } from '@/lib/commands/shared/open-case';

/** The case that a request belongs to from now on. */
export type Place = OpenedCase & { isNewCase: boolean; rows: Rows };

type OpenCaseRow = { id: string; contact_person_id: string; is_in_service: boolean };

async function lockOpenCase(tx: Tx, need: ContactPersonNeed): Promise<OpenCaseRow | undefined> {
  const today = toDateColumn(need.today);
  const [row] = await tx.$queryRaw<OpenCaseRow[]>(Prisma.sql`
    select c.id, c.contact_person_id,
      s.in_service_until is null or s.in_service_until >= ${today}::date as is_in_service
    from "case" c join staff s on s.id = c.contact_person_id
    where c.household_id = ${need.householdId}::uuid and c.status = 'open'
    for no key update of c`);
  return row;
}

type By = { actor: Actor; origin: Origin; at: Date };

/** The contact person left the municipality: the household gets another one by the rule, as a new household would. */
async function replaceWhoLeft(tx: Tx, caseId: string, need: ContactPersonNeed, at: Date) {
  const routing = await chooseContactPerson(tx, need);
  await replaceContactPerson(tx, {
    caseId,
    toStaffId: routing.staffId,
    at,
    reason: routing.reason,
    explanation: routing.candidates,
  });
  return { contactPersonId: routing.staffId, actsNowId: routing.actsNowId, reason: routing.reason };
}

async function joinCase(
  tx: Tx,
  open: OpenCaseRow,
  need: ContactPersonNeed,
  by: By & { matchStatus: string },
): Promise<Place> {
  await tx.$executeRaw(Prisma.sql`
    update "case" set weight = greatest(weight, ${need.weight}), is_new = true, moved_at = ${by.at},
      next_promise_on = least(next_promise_on, ${toDateColumn(need.promiseDueOn)}::date)
    where id = ${open.id}::uuid`);
  const person = open.is_in_service
    ? {
        contactPersonId: open.contact_person_id,
        actsNowId: await whoActs(tx, open.contact_person_id, need.today),
        reason: 'knowsHousehold',
      }
    : await replaceWhoLeft(tx, open.id, need, by.at);
  const { actor, origin, matchStatus } = by;
  const about = { actor, origin, caseId: open.id, householdId: need.householdId };
  const rows = auditRows({ event: 'case.joined', payload: { matchStatus }, ...about });
  return { caseId: open.id, isNewCase: false, rows, ...person };
}

/**
 * Joins the household's open case, or prepares one. At most one is open per household, whoever else is busy with it.
 * @param tx transaction
 * @param need what the household needs
 * @param by who caused it, from where, when; and how sure the household is
 * @returns case and contact person, with rows that are still to be written
 */
export async function placeInCase(
  tx: Tx,
  need: ContactPersonNeed,
  by: By & { matchStatus: string; isNewHousehold: boolean },
): Promise<Place> {
  if (!by.isNewHousehold) {
    await lockHousehold(tx, need.householdId);
    const open = await lockOpenCase(tx, need);
    if (open) return joinCase(tx, open, need, by);
  }
  return { ...(await prepareCase(tx, need, by)), isNewCase: true };
}
