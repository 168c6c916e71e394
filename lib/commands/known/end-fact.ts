import 'server-only';
import type { AtKnown } from '@/lib/facts/known/at-known';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayKeepFact } from '@/lib/policies/known-facts';
import type { EndFact } from '@/lib/schemas/noted-fact';
import { atFacts } from './at-facts';
import { writeFact } from './note-fact';

/** A fact as it stands, with nobody else ending it meanwhile. */
async function lockFact(tx: Tx, { actor, where }: AtKnown, id: string) {
  await tx.$executeRaw(Prisma.sql`select id from known_fact where id = ${id}::uuid for update`);
  const found = await tx.knownFact.findFirst({
    where: { AND: [{ id }, where] },
    select: {
      ...{ kind: true, domain: true, personId: true, version: true },
      ...{ endedAt: true, endedBy: true, doubtWords: true },
    },
  });
  if (!found || !mayKeepFact(actor, found.domain)) throw new NotFoundError();
  return found;
}

/** In whose words it was told anew, and how: the source says it, as it stands in the list. */
export type EndWords = { source: string };

/**
 * Takes what is no longer so off the list, and writes down how it is now when that is known. A second press does nothing.
 * @param actor contact person, who stands in, or who helps with the part for which it was given
 * @param caseId uuid
 * @param id uuid of the fact
 * @param end version that was seen, and how it is now; may be empty
 * @param words the source of how it is now
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when a colleague ended it, or the resident said
 * something about it, meanwhile; FieldErrorsError for a case that is closed
 */
export async function endFact(
  actor: StaffActor,
  caseId: string,
  id: string,
  end: EndFact,
  words: EndWords,
  at: Date = now(),
): Promise<void> {
  await atFacts(actor, caseId, at, async (tx, found) => {
    const fact = await lockFact(tx, found, id);
    const wasMine = fact.endedBy === actor.name && end.words === '';
    if (fact.endedAt && wasMine) return;
    if (!found.isOpen) throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    if (fact.endedAt || fact.version !== end.version) {
      throw new ConflictError({ endedBy: fact.endedBy, doubtWords: fact.doubtWords });
    }
    await tx.knownFact.update({
      where: { id },
      data: { endedAt: at, endedBy: actor.name, version: { increment: 1 } },
      select: { id: true },
    });
    const { householdId } = found;
    const by = { actor, origin: 'work' as const };
    await record(tx, {
      ...{ event: 'known.ended', payload: { factId: id }, ...by, caseId, householdId },
    });
    if (end.words === '') return;
    const { kind, domain, personId } = fact;
    const now = { kind, domain, personId, words: end.words, formKey: end.formKey };
    await writeFact(tx, actor, found, { ...now, source: words.source, givenOn: today(at) });
  });
}
