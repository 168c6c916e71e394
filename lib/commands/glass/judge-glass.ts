import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { judgedGlass } from '@/lib/policies/glass';
import { signal } from '@/lib/commands/shared/tell';
import type { Judgement } from '@/lib/schemas/involved';

/** A look as it stands, with nobody else judging it meanwhile. */
async function lockGlass(tx: Tx, actor: StaffActor, id: string) {
  await tx.$executeRaw(Prisma.sql`select id from glass_break where id = ${id}::uuid for update`);
  const glass = await tx.glassBreak.findFirst({
    where: { AND: [{ id }, judgedGlass(actor)] },
    select: {
      staffId: true,
      caseId: true,
      verdict: true,
      judgement: true,
      judgedBy: { select: { name: true } },
      case: { select: { householdId: true } },
    },
  });
  if (!glass) throw new NotFoundError();
  return glass;
}

async function judge(
  tx: Tx,
  actor: StaffActor,
  id: string,
  { verdict, judgement }: Judgement,
  at: Date,
): Promise<void> {
  const glass = await lockGlass(tx, actor, id);
  if (glass.verdict === verdict && glass.judgement === judgement) return;
  if (glass.verdict) {
    throw new ConflictError({ judgedBy: glass.judgedBy?.name, verdict: glass.verdict });
  }
  await tx.glassBreak.update({
    where: { id },
    data: { verdict, judgement, judgedAt: at, judgedById: actor.staffId },
    select: { id: true },
  });
  const { caseId, staffId } = glass;
  await tx.signal.updateMany({
    where: { caseId, kind: 'glassBroken', seenAt: null },
    data: { seenAt: at },
  });
  await signal(tx, { staffId, kind: 'glassJudged', caseId });
  const payload = { glassBreakId: id, verdict };
  const about = { actor, origin: 'work' as const, caseId, householdId: glass.case.householdId };
  await record(tx, { event: 'glass.judged', payload, ...about });
}

/**
 * A team lead says whether a look without being involved was right. Wrong ends it at once.
 * @param actor team lead of who looked
 * @param id uuid of the look
 * @param judgement right or wrong, with words for who looked
 * @param at moment
 * @throws NotFoundError for others, and for the own look; the attempt is recorded. ConflictError when another team lead
 * judged it meanwhile
 */
export async function judgeGlass(
  actor: StaffActor,
  id: string,
  judgement: Judgement,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'glass.viewed',
        payload: { glassBreakId: id },
        actor,
        origin: 'work',
        result: 'refused',
      }),
    (tx) => judge(tx, actor, id, judgement, at),
  );
}
