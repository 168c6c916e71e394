import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { residentClaims } from '@/lib/platform/sign-in/admit-resident';
import { factsOf, withFacts, type KnownFacts } from '@/lib/schemas/known-facts';
import { typedAnswers } from '@/lib/schemas/typed-answers';
import type { OwnDraft } from './own-draft';

const step = 'wie-bent-u';

/**
 * What is known of a signed-in resident: first what the sign-in service told, then the name and birth date in our own
 * record. Never an address of our record: it may be of somebody who left, or be secret from this person.
 */
async function readFacts(tx: Tx, identityId: string): Promise<KnownFacts> {
  const told = await residentClaims(tx, identityId);
  const person = await tx.person.findFirst({
    where: { identity: { id: identityId } },
    select: { givenName: true, familyNamePrefix: true, familyName: true, birthDate: true },
  });
  if (!person) return told;
  const { givenName, familyNamePrefix, familyName, birthDate } = person;
  const name = {
    givenName,
    ...(familyNamePrefix ? { familyNamePrefix } : {}),
    ...(familyName ? { familyName } : {}),
  };
  return {
    ...told,
    ...(told.givenName ? {} : name),
    ...(told.birthDate || !birthDate ? {} : { birthDate: fromDateColumn(birthDate) }),
  };
}

/**
 * Makes a draft that of the resident who is signed in, with what is known of that resident. For others, and for a draft
 * that is the resident's already, nothing happens.
 * @param tx transaction in which the draft is locked
 * @param actor who writes
 * @param draft locked
 */
export async function linkDraft(tx: Tx, actor: Actor, draft: OwnDraft): Promise<void> {
  if (actor.kind !== 'resident' || draft.identityId === actor.identityId) return;
  const { identityId } = actor;
  await tx.draft.update({ where: { id: draft.id }, data: { identityId }, select: { id: true } });
  await fillKnownFacts(tx, draft.id, identityId);
}

/**
 * Writes what is known into the page that asks who somebody is, so that it is not asked again. What was typed about
 * another address stays.
 * @param tx transaction in which the draft is locked
 * @param draftId uuid
 * @param identityId of the signed-in resident
 */
export async function fillKnownFacts(tx: Tx, draftId: string, identityId: string): Promise<void> {
  const facts = await readFacts(tx, identityId);
  if (Object.keys(facts).length === 0) return;
  const key = { draftId_step: { draftId, step } };
  const row = await tx.draftAnswer.findUnique({ where: key });
  const before = factsOf(row?.values);
  if (before && JSON.stringify(before) === JSON.stringify(facts)) return;
  const values = { ...withFacts(typedAnswers(step, row?.values), facts), facts };
  await tx.draftAnswer.upsert({
    where: key,
    create: { draftId, step, values },
    update: { values, version: { increment: 1 } },
  });
  if (facts.birthDate) {
    const birthDate = toDateColumn(facts.birthDate);
    await tx.draft.update({ where: { id: draftId }, data: { birthDate }, select: { id: true } });
  }
}
