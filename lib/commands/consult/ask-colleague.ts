import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { worksOn } from '@/lib/platform/working';
import { consultable } from '@/lib/policies/consultation';
import type { ConsultationInput } from '@/lib/schemas/consultation';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase, type LockedCase } from '@/lib/commands/case/change-case';

/** Who was asked what for, in the words that the resident reads in the log. */
export type ConsultWords = (asked: {
  name: string;
  functionTitle: string;
  about: string;
}) => string;

type Asking = { actor: StaffActor; caseId: string; question: ConsultationInput; at: Date };

/** The same form was accepted before. */
async function wasAsked(tx: Tx, { actor, caseId, question }: Asking): Promise<boolean> {
  const before = await tx.consultation.findUnique({
    where: { formKey: question.formKey },
    select: { caseId: true, askedById: true },
  });
  const isOthers = before && (before.caseId !== caseId || before.askedById !== actor.staffId);
  if (isOthers) throw new NotFoundError();
  return before !== null;
}

/** Who is asked works here today, and may know of this household. */
async function colleagueOf(
  tx: Tx,
  { householdId: id }: LockedCase,
  { actor, question, at }: Asking,
) {
  const { isRestricted } = await tx.household.findUniqueOrThrow({
    where: { id },
    select: { isRestricted: true },
  });
  const found = await tx.staff.findFirst({
    where: {
      AND: [
        { id: question.toStaffId },
        consultable({ id, isRestricted }, actor.staffId),
        worksOn(today(at)),
      ],
    },
    select: { name: true, functionTitle: true },
  });
  if (!found) throw new FieldErrorsError([{ path: 'toStaffId', key: 'consultWhoUnknown' }]);
  return found;
}

/**
 * Asks a colleague to think along about a case, without handing it over: the case stays with who helps, and the colleague
 * reads the question, who asks it and which domains it is about, and nothing else (VALUES M5). Once per form.
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param question to whom, what, and what for
 * @param words what stands in the log for the resident
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError for somebody who cannot be asked, and for a
 * case that is closed; RateLimitedError
 */
export async function askColleague(
  actor: StaffActor,
  caseId: string,
  question: ConsultationInput,
  words: ConsultWords,
  at: Date = now(),
): Promise<void> {
  await limitRate('consult.ask', actor.staffId, 60, 60 * 60);
  const asking = { actor, caseId, question, at };
  await changeCase({ actor, verb: 'consult', caseId, at }, async (tx, found) => {
    if (await wasAsked(tx, asking)) return;
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    const to = await colleagueOf(tx, found, asking);
    const { toStaffId: toId, ...rest } = question;
    const { id: consultationId } = await tx.consultation.create({
      data: { ...rest, toId, caseId, askedById: actor.staffId, askedAt: at },
      select: { id: true },
    });
    const by = { actorName: actor.name, actorId: actor.staffId };
    const text = `${to.name}, ${to.functionTitle}: ${question.question}`;
    await addToTimeline(tx, { caseId, kind: 'consultAsked', at, ...by, text });
    await touchCase(tx, caseId, at);
    await record(tx, {
      event: question.hiddenReason === null ? 'consultation.asked' : 'consultation.askedUnseen',
      ...{ payload: { consultationId }, actor, origin: 'work' },
      ...{ caseId, householdId: found.householdId },
      reason: words({ ...to, about: question.about }),
    });
  });
}
