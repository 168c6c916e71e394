import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { nameKey } from '@/lib/rules/names';
import type { PersonFacts } from '@/lib/schemas/case';
import { settleLease } from '@/lib/commands/shared/lease';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';
import { changedFields } from './changed-fields';
import { mergedFacts, type Saved } from './merged-facts';

/** Somebody of this household, locked: a person can live in two households, each with a contact person. */
async function lockMember(tx: Tx, householdId: string, personId: string) {
  await tx.$executeRaw(
    Prisma.sql`select id from person where id = ${personId}::uuid for no key update`,
  );
  const person = await tx.person.findFirst({
    where: { id: personId, memberships: { some: { householdId, until: null } } },
    select: {
      givenName: true,
      familyNamePrefix: true,
      familyName: true,
      birthDate: true,
      phone: true,
      email: true,
      language: true,
      needsInterpreter: true,
      version: true,
    },
  });
  if (!person) throw new NotFoundError();
  return { ...person, birthDate: person.birthDate && fromDateColumn(person.birthDate) };
}

/**
 * Changes who somebody of the household is and how to reach this person.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param personId uuid of a member of the household
 * @param facts everything as it should stand, the version that the page showed, and how it stood there
 * @param at moment of the change
 * @returns whether a colleague's change of something else was kept beside it
 * @throws NotFoundError for others; ConflictError with the facts as they stand when somebody was first and changed the same,
 * or is typing in it
 */
export async function editPerson(
  actor: StaffActor,
  caseId: string,
  personId: string,
  { version, was, takesOver, ...typed }: PersonFacts,
  at: Date = now(),
): Promise<Saved> {
  let saved: Saved = 'saved';
  await changeCase({ actor, verb: 'edit', caseId, at }, async (tx, { householdId }) => {
    const current = await lockMember(tx, householdId, personId);
    const wanted = {
      ...typed,
      familyNamePrefix: emptyToNull(typed.familyNamePrefix),
      familyName: emptyToNull(typed.familyName),
      phone: emptyToNull(typed.phone),
      email: emptyToNull(typed.email),
      language: typed.language || current.language,
    };
    const lease = { thing: 'person', thingId: personId } as const;
    await settleLease(tx, { ...lease, caseId, actor, at, takesOver, current });
    const { facts, isMerged } = mergedFacts(current, wanted, { version, was });
    const fields = changedFields(current, facts);
    if (isMerged) saved = 'merged';
    if (fields.length === 0) return;
    const { birthDate } = facts;
    await tx.person.update({
      where: { id: personId },
      data: {
        ...facts,
        birthDate: birthDate === null ? null : toDateColumn(birthDate),
        nameKey: nameKey(facts),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'personChanged' });
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'person.changed', payload: { personId, fields }, ...about });
    await touchCase(tx, caseId, at);
  });
  return saved;
}
