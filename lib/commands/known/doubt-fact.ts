import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import { ownKnown, type OwnKnown } from '@/lib/facts/known/own-reader';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { limitRate } from '@/lib/platform/rate-limit';
import { everOwnFacts, mayDoubt } from '@/lib/policies/known-facts';
import type { Doubt } from '@/lib/schemas/noted-fact';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

/** A fact of an own household that this resident reads, or read until it was ended, with nobody ending it meanwhile. */
async function lockOwn(tx: Tx, homes: readonly OwnKnown[], id: string) {
  await tx.$executeRaw(Prisma.sql`select id from known_fact where id = ${id}::uuid for update`);
  for (const own of homes) {
    const fact = await tx.knownFact.findFirst({
      where: { id, householdId: own.householdId, AND: everOwnFacts(own.reader) },
      select: { words: true, endedAt: true, doubtedAt: true, doubtWords: true },
    });
    if (fact) return { own, fact };
  }
  throw new NotFoundError();
}

type Telling = { own: OwnKnown; text: string; at: Date };

/** The contact person hears of it, and it stands in the story of the case. */
async function tell(tx: Tx, { own, text, at }: Telling): Promise<string | null> {
  const { householdId, self } = own;
  const found = await currentCase(tx, householdId);
  if (!found) return null;
  const { id: caseId, contactPersonId } = found;
  const receivers = await whoHears(tx, { householdId, contactPersonId }, today(at));
  const kind = 'factDoubted' as const;
  await signal(tx, ...receivers.map((staffId) => ({ staffId, kind, caseId })));
  await addToTimeline(tx, { caseId, kind, at, actorName: self.givenName, text });
  return caseId;
}

/**
 * A resident says that something we know is no longer so. It stays on the list, with these words, until the contact person
 * has looked at it: what else hangs on it is for people to say. The same words twice are said once.
 * @param actor resident or holder of a slip
 * @param id uuid of the fact
 * @param doubt how it is now; may be empty
 * @param at moment
 * @throws NotFoundError for what is not theirs; ConflictError when a colleague ended it first; RateLimitedError
 */
export async function doubtFact(
  actor: Actor,
  id: string,
  { words }: Doubt,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const { own, fact } = await lockOwn(tx, await ownKnown(tx, actor, today(at)), id);
    const stands = { kind: 'noted', isEnded: fact.endedAt !== null } as const;
    if (!mayDoubt(stands)) throw new ConflictError({ words: fact.words });
    await limitRate('known.doubt', own.self.id, 60, 60 * 60);
    if (fact.doubtedAt && (words === '' || words === fact.doubtWords)) return;
    if (!fact.doubtedAt) {
      await tx.knownFact.update({
        where: { id },
        data: {
          ...{ doubtedAt: at, doubtedBy: own.self.givenName, doubtWords: words },
          version: { increment: 1 },
        },
        select: { id: true },
      });
    }
    // Who says more of what was doubted already is heard as well.
    const text = [fact.words, words].filter(Boolean).join('\n→ ');
    const caseId = await tell(tx, { own, text, at });
    const { householdId } = own;
    const by = { actor, origin: 'mine' as const };
    const payload = { factId: id };
    await record(tx, { event: 'known.doubted', payload, ...by, caseId, householdId });
  });
}
