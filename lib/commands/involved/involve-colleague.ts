import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { worksOn } from '@/lib/platform/working';
import { changeCase, type LockedCase } from '@/lib/commands/case/change-case';
import { signal } from '@/lib/commands/shared/tell';
import { mayHelpFields, standingOf } from '@/lib/policies/case';
import type { Involving } from '@/lib/schemas/involved';
import { beginInvolvement } from './begin-involvement';

/** Somebody who works here and may help this household, other than its contact person. */
async function findColleague(tx: Tx, found: LockedCase, staffId: string, at: Date) {
  const colleague = await tx.staff.findFirst({
    where: { id: staffId, AND: worksOn(today(at)) },
    select: { id: true, name: true },
  });
  const fail = (key: string) => new FieldErrorsError([{ path: 'staffId', key }]);
  if (!colleague || colleague.id === found.contactPersonId) throw fail('colleagueMissing');
  const household = await tx.household.findUniqueOrThrow({
    where: { id: found.householdId },
    select: mayHelpFields,
  });
  const { isHidden, isExcluded } = standingOf(colleague.id, household);
  if (isExcluded) throw fail('colleagueExcluded');
  if (isHidden) throw fail('colleagueNotNamed');
  return colleague;
}

/**
 * Asks a colleague to take part in the help for a household. The colleague hears of it, and the household reads who takes
 * part and why.
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param involving who, what for, for which part, why and until when
 * @param at moment of beginning
 * @throws NotFoundError for others; FieldErrorsError when the colleague cannot, or the case is closed
 */
export async function involveColleague(
  actor: StaffActor,
  caseId: string,
  involving: Involving,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'involve', caseId, at }, async (tx, found) => {
    const staff = await findColleague(tx, found, involving.staffId, at);
    if (!(await beginInvolvement(tx, { ...involving, actor, found, staff, at }))) return;
    await signal(tx, { staffId: staff.id, kind: 'involvedYou', caseId });
  });
}
