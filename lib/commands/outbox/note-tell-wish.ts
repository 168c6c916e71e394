import 'server-only';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { changedFields } from '@/lib/commands/case/changed-fields';
import { mergedFacts } from '@/lib/commands/case/merged-facts';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import type { NotedWish } from '@/lib/schemas/outbox';

/** The wish of somebody who lives in the household, locked. */
async function lockWish(tx: Tx, householdId: string, personId: string) {
  await tx.$executeRaw(
    Prisma.sql`select id from person where id = ${personId}::uuid for no key update`,
  );
  const lives = { some: { householdId, until: null, isConfirmed: true } };
  const found = await tx.person.findFirst({
    where: { id: personId, memberships: lives },
    select: { toldBy: true, wantsLargeType: true, version: true },
  });
  if (!found) throw new NotFoundError();
  return found;
}

/**
 * Writes down how somebody said to want to hear that there is a message, and on which day: whoever has no page of the own, or
 * cannot read small letters, says it. An express wish for mail or text messages (Awb 2:8); it opens no way that is not safe.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param personId uuid of somebody of the household
 * @param noted way, large letters, the day, the version that the page showed, and how it stood there
 * @param at moment of writing it down
 * @throws NotFoundError for others; ConflictError with the wish as it stands when somebody was first
 */
export async function noteTellWish(
  actor: StaffActor,
  caseId: string,
  personId: string,
  { version, was, saidOn, ...typed }: NotedWish,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'edit', caseId, at }, async (tx, { householdId }) => {
    const current = await lockWish(tx, householdId, personId);
    const { facts } = mergedFacts<typeof typed>(current, typed, { version, was });
    if (changedFields(current, facts).length === 0) return;
    const said = { toldSaidOn: toDateColumn(saidOn), toldNotedBy: actor.name };
    await tx.person.update({
      where: { id: personId },
      data: { ...facts, ...said, version: { increment: 1 } },
      select: { id: true },
    });
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'personChanged' });
    const about = { actor, origin: 'work' as const, caseId, householdId };
    const payload = { ...facts, personId, saidOn };
    await record(tx, { event: 'outbox.wished', payload, ...about });
    await touchCase(tx, caseId, at);
  });
}
