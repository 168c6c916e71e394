import 'server-only';
import type { AtKnown } from '@/lib/facts/known/at-known';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { mayKeepFact } from '@/lib/policies/known-facts';
import type { NotedFact } from '@/lib/schemas/noted-fact';
import { atFacts } from './at-facts';

/** A fact as it is written down. */
export type NewFact = Omit<NotedFact, 'kind'> & { kind: string };

/**
 * Writes a fact into the list, once per form.
 * @param tx transaction
 * @param actor colleague who may
 * @param found the household, as `atKnown` found it
 * @param fact what was told
 * @throws NotFoundError for a form of somebody else
 */
export async function writeFact(
  tx: Tx,
  actor: StaffActor,
  found: AtKnown,
  fact: NewFact,
): Promise<void> {
  const { caseId, householdId } = found;
  const { formKey } = fact;
  const [written] = await tx.knownFact.createManyAndReturn({
    data: [
      {
        ...{ ...fact, givenOn: toDateColumn(fact.givenOn) },
        ...{ householdId, notedById: actor.staffId },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!written) {
    const before = await tx.knownFact.findUnique({
      where: { formKey },
      select: { notedById: true },
    });
    if (before?.notedById !== actor.staffId) throw new NotFoundError();
    return;
  }
  const by = { actor, origin: 'work' as const };
  const payload = { factId: written.id };
  await record(tx, { event: 'known.noted', payload, ...by, caseId, householdId });
}

/**
 * Writes down what a household told, with where it comes from and when, so that nobody asks it again (VALUES G5, P3).
 * @param actor contact person, who stands in, or who helps with the part for which it was given
 * @param caseId uuid of an open case
 * @param fact what was told
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError for a part on which this colleague does not
 * work, for somebody who does not live there, and for a case that is closed
 */
export async function noteFact(
  actor: StaffActor,
  caseId: string,
  fact: NotedFact,
  at: Date = now(),
): Promise<void> {
  await atFacts(actor, caseId, at, async (tx, found) => {
    if (!found.isOpen) throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    if (!mayKeepFact(found.actor, fact.domain)) {
      throw new FieldErrorsError([{ path: 'domain', key: 'factDomainNotOwn' }]);
    }
    if (fact.personId !== null && !found.people.some(({ id }) => id === fact.personId)) {
      throw new FieldErrorsError([{ path: 'personId', key: 'factPersonGone' }]);
    }
    await writeFact(tx, actor, found, { ...fact, kind: fact.kind! });
  });
}
