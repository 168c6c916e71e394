import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { askedOf } from '@/lib/policies/consultation';
import type { ConsultationAnswer } from '@/lib/schemas/consultation';
import { addToTimeline, signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

/** A question as it stands, with nobody taking it back meanwhile. */
async function lockQuestion(tx: Tx, actor: StaffActor, id: string) {
  await tx.$executeRaw(Prisma.sql`select id from consultation where id = ${id}::uuid for update`);
  const found = await tx.consultation.findFirst({
    where: { AND: [{ id }, askedOf(actor)] },
    select: {
      ...{ caseId: true, askedById: true, answer: true, withdrawnAt: true },
      case: { select: { contactPersonId: true, householdId: true } },
    },
  });
  if (!found) throw new NotFoundError();
  return found;
}

async function answerIt(tx: Tx, actor: StaffActor, id: string, answer: string, at: Date) {
  const found = await lockQuestion(tx, actor, id);
  const { caseId, askedById } = found;
  const { householdId } = found.case;
  if (found.answer === answer) return;
  if (found.answer !== null) throw new ConflictError({ state: 'answered', answer: found.answer });
  if (found.withdrawnAt) throw new ConflictError({ state: 'withdrawn' });
  await tx.consultation.update({
    where: { id },
    data: { answer, answeredAt: at },
    select: { id: true },
  });
  const by = { actorName: actor.name, actorId: actor.staffId };
  await addToTimeline(tx, { caseId, kind: 'consultAnswered', at, ...by, text: answer });
  // Whoever helps now must find it too, when the case went to somebody else meanwhile.
  const hears = await whoHears(tx, found.case, today(at));
  const tell = [...new Set([askedById, ...hears])].filter((one) => one !== actor.staffId);
  const kind = 'consultAnswered' as const;
  await signal(tx, ...tell.map((staffId) => ({ staffId, kind, caseId })));
  await record(tx, {
    event: 'consultation.answered',
    ...{ payload: { consultationId: id }, actor, origin: 'work', caseId, householdId },
  });
}

/**
 * Answers what a colleague asked, once. The answer lands in the story of the case, and whoever asked hears of it.
 * @param actor who was asked
 * @param id uuid of the question
 * @param answer words
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when it was taken back or answered meanwhile
 */
export async function answerColleague(
  actor: StaffActor,
  id: string,
  { answer }: ConsultationAnswer,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'consultation.viewed',
        payload: { consultationId: id },
        actor,
        origin: 'work',
        result: 'refused',
      }),
    (tx) => answerIt(tx, actor, id, answer, at),
  );
}
