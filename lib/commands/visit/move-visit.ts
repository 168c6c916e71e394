import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { Visit } from '@/lib/facts/visit/visits';
import { timesOf } from '@/lib/rules/appointments';
import type { MoveForm } from '@/lib/schemas/visit';
import { changeVisit, type SeenVisit } from './change-visit';
import { placeVisit } from './place-visit';

/**
 * Plans an appointment anew: the same one, at another moment. What the household would feel of that is shown again, and a
 * wish of the resident for another moment is answered with it.
 * @param actor contact person, stand-in, or a colleague who planned it or comes along
 * @param seen which one, as the page showed it
 * @param form the new moment
 * @param at moment
 * @throws NotFoundError for others; ConflictError when it changed in the meantime; FieldErrorsError as `planVisit`
 */
export async function moveVisit(
  actor: StaffActor,
  seen: Pick<SeenVisit, 'householdId' | 'appointmentId'>,
  form: MoveForm,
  at: Date = now(),
): Promise<void> {
  const news = { event: 'visit.moved', kind: 'visitMoved', text: form.what } as const;
  const change = {
    actor,
    seen: { ...seen, version: form.version },
    at,
    news,
    verb: 'move',
  } as const;
  // Sent twice is sent once.
  const isDone = ({ version, startsAt, state }: Visit) =>
    state === 'planned' &&
    version === form.version + 1 &&
    startsAt.getTime() === timesOf(form).startsAt.getTime();
  await changeVisit({ ...change, isDone }, async (tx, visit) => {
    const { householdId } = seen;
    const { id, who } = visit;
    const placed = await placeVisit(tx, { householdId, form, at, who, exceptId: id });
    const { kind, place, what } = form;
    await tx.appointment.update({
      where: { id },
      data: {
        ...{ ...placed, kind, place, what, moveWords: null, moveAskedAt: null },
        version: { increment: 1 },
      },
      select: { id: true },
    });
  });
}
