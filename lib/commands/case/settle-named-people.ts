import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import type { PeopleChoices } from '@/lib/schemas/case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';

type Named = { id: string; person: { id: string; birthDate: Date | null } };

/** A colleague chose otherwise a moment ago; the same choice again is no other one. */
async function assertNotChosenOtherwise(
  tx: Tx,
  householdId: string,
  choices: PeopleChoices,
): Promise<void> {
  const decided = await tx.householdMember.findMany({
    where: {
      ...{ id: { in: [...choices.keys()] }, householdId },
      OR: [{ isConfirmed: true }, { until: { not: null } }],
    },
    select: { id: true, until: true },
  });
  const otherwise = decided.filter(
    ({ id, until }) => (choices.get(id) === 'here') !== (until === null),
  );
  if (otherwise.length === 0) return;
  throw new FieldErrorsError(
    otherwise.map(({ id }) => ({ path: `people.${id}`, key: 'chosenMeanwhile' })),
  );
}

/** A birth date that we did not have yet is worth keeping; one that differs is not overwritten. */
async function fillBirthDate(tx: Tx, personId: string, birthDate: Date | null): Promise<void> {
  if (birthDate === null) return;
  await tx.person.updateMany({
    where: { id: personId, birthDate: null },
    data: { birthDate, version: { increment: 1 } },
  });
}

/**
 * Says of people who were named in a request whether they live here, live elsewhere, or are members we know already.
 * Whoever is not chosen for stays as it is.
 * @param tx transaction in which the household is locked
 * @param householdId uuid
 * @param choices per member id
 * @param at moment of the decision
 * @returns how many people were decided on
 * @throws FieldErrorsError when a choice is no confirmed member of this household, or a colleague chose otherwise
 */
export async function settleNamedPeople(
  tx: Tx,
  householdId: string,
  choices: PeopleChoices,
  at: Date,
): Promise<number> {
  if (choices.size === 0) return 0;
  await assertNotChosenOtherwise(tx, householdId, choices);
  const named: Named[] = await tx.householdMember.findMany({
    where: { id: { in: [...choices.keys()] }, householdId, isConfirmed: false, until: null },
    select: { id: true, person: { select: { id: true, birthDate: true } } },
  });
  const known = await tx.householdMember.findMany({
    where: { householdId, isConfirmed: true, until: null },
    select: { personId: true },
  });
  for (const member of named) {
    const choice = choices.get(member.id)!;
    const isHere = choice === 'here';
    if (!isHere && choice !== 'elsewhere') {
      if (!known.some((one) => one.personId === choice)) {
        throw new FieldErrorsError([{ path: `people.${member.id}`, key: 'choiceUnknown' }]);
      }
      await fillBirthDate(tx, choice, member.person.birthDate);
    }
    await tx.householdMember.update({
      where: { id: member.id },
      data: isHere ? { isConfirmed: true } : { until: at },
      select: { id: true },
    });
  }
  return named.length;
}

/**
 * Decides who of the people named in requests belong to the household.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param people choice per member id
 * @param at moment of the decision
 * @throws NotFoundError for others; FieldErrorsError for a choice that is no member, or when a colleague chose otherwise
 */
export async function confirmPeople(
  actor: StaffActor,
  caseId: string,
  people: PeopleChoices,
  at: Date = now(),
): Promise<void> {
  const change = { actor, verb: 'confirm', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, found) => {
    const { householdId } = found;
    const count = await settleNamedPeople(tx, householdId, people, at);
    if (count === 0) return;
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'peopleConfirmed' });
    await record(tx, {
      event: 'household.changed',
      payload: { fields: ['members'] },
      actor,
      origin: 'work',
      caseId,
      householdId,
    });
    await touchCase(tx, caseId, at);
  });
}
