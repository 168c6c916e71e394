import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { auditRows, type Origin } from '@/lib/platform/audit';
import type { Actor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { together, type Rows } from '@/lib/platform/insert-rows';
import { lockHousehold } from '@/lib/commands/shared/locks';
import {
  replaceContactPerson,
  chooseContactPerson,
  type ContactPersonNeed,
} from '@/lib/commands/shared/contact-person';
import {
  assignedRows,
  prepareCase,
  teamLeadRows,
  type CaseNeed,
  type OpenedCase,
} from '@/lib/commands/shared/open-case';
import { promiseContact } from '@/lib/commands/shared/promise';
import { timelineRows } from '@/lib/commands/shared/tell';
import { tellHousehold } from '@/lib/commands/shared/tell-residents';
import { isAnybodyThere, whoActs } from '@/lib/commands/shared/who-acts';

/** The case that a request belongs to from now on. */
export type Place = OpenedCase & { isNewCase: boolean; rows: Rows };

type OpenCaseRow = { id: string; contact_person_id: string; works: boolean };

async function lockOpenCase(tx: Tx, need: ContactPersonNeed): Promise<OpenCaseRow | undefined> {
  const today = toDateColumn(need.today);
  // Not a join: when the case was handed over while we waited for it, a join with the contact person of before finds
  // nothing any more, and the case would seem to be closed.
  const [row] = await tx.$queryRaw<OpenCaseRow[]>(Prisma.sql`
    select c.id, c.contact_person_id,
      (select is_working(s, ${today}::date) from staff s where s.id = c.contact_person_id) as works
    from "case" c
    where c.household_id = ${need.householdId}::uuid and c.status = 'open'
    for no key update`);
  return row;
}

type By = { actor: Actor; origin: Origin; at: Date; askerId: string };

type Acting = Omit<OpenedCase, 'caseId'> & { rows: Rows };

async function nameOf(tx: Tx, staffId: string): Promise<string> {
  const staff = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { name: true },
  });
  return staff.name;
}

/** The contact person works here no more: the household gets another one by the rule, as a new household would. */
async function replaceWhoLeft(
  tx: Tx,
  caseId: string,
  need: ContactPersonNeed,
  { at, origin, askerId }: By,
): Promise<Acting> {
  const routing = await chooseContactPerson(tx, need);
  const { staffId: contactPersonId, actsNowId, reason, candidates: explanation } = routing;
  await replaceContactPerson(tx, { caseId, toStaffId: contactPersonId, at, reason, explanation });
  const { householdId } = need;
  const promise = { caseId, householdId, at, actor: 'system', origin, isAskedNow: true } as const;
  await promiseContact(tx, promise);
  // Who sends this request hears of that already.
  await tellHousehold(tx, caseId, 'handedOver', `left:${caseId}:${at.getTime()}`, askerId);
  const line = { caseId, kind: 'contactPersonChanged', at, isForResident: true };
  const actorName = await nameOf(tx, contactPersonId);
  const rows = together(
    await assignedRows(tx, need, routing, { caseId, origin }),
    timelineRows({ ...line, actorName, actorId: contactPersonId }),
  );
  return { contactPersonId, actsNowId, reason, rows };
}

/** The contact person stays, also when away; that nobody is there before the promise ends is told to the team leads. */
async function whoStays(tx: Tx, open: OpenCaseRow, need: ContactPersonNeed): Promise<Acting> {
  const helped = { householdId: need.householdId, contactPersonId: open.contact_person_id };
  const actsNowId = await whoActs(tx, helped, need.today);
  const isInTime = await isAnybodyThere(tx, helped, need);
  const about = { caseId: open.id, today: need.today };
  const rows = await teamLeadRows(tx, isInTime ? [] : ['promiseAtRisk'], about);
  return {
    ...{ contactPersonId: open.contact_person_id, actsNowId, reason: 'knowsHousehold' },
    rows,
  };
}

async function joinCase(
  tx: Tx,
  open: OpenCaseRow,
  need: CaseNeed,
  by: By & { matchStatus: string },
): Promise<Place> {
  const { rows: news, ...person } = open.works
    ? await whoStays(tx, open, need)
    : await replaceWhoLeft(tx, open.id, need, by);
  // After the choice: the weight moves the workload of the contact person, and that comes after the routing lock.
  await tx.$executeRaw(Prisma.sql`
    update "case" set weight = greatest(weight, ${need.weight}), is_new = true, moved_at = ${by.at},
      urgency_rank = least(urgency_rank, ${need.urgencyRank}),
      next_promise_on = least(next_promise_on, ${toDateColumn(need.promiseDueOn)}::date)
    where id = ${open.id}::uuid`);
  const { actor, origin, matchStatus } = by;
  const about = { actor, origin, caseId: open.id, householdId: need.householdId };
  const rows = together(
    auditRows({ event: 'case.joined', payload: { matchStatus }, ...about }),
    news,
  );
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
  need: CaseNeed,
  by: By & { matchStatus: string; isNewHousehold: boolean },
): Promise<Place> {
  if (!by.isNewHousehold) {
    await lockHousehold(tx, need.householdId);
    const open = await lockOpenCase(tx, need);
    if (open) return joinCase(tx, open, need, by);
  }
  return { ...(await prepareCase(tx, need, by)), isNewCase: true };
}
