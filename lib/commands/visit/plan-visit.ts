import 'server-only';
import { visitsAround } from '@/lib/facts/visit/visits';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { atClock, collisionsOf } from '@/lib/rules/appointments';
import type { VisitForm } from '@/lib/schemas/visit';
import { tellOfVisit } from './tell-of-visit';
import { withCalendar } from './with-visits';

const minute = 60_000;

/** What the form asks, as instants. */
function timesOf({ date, time, minutes }: VisitForm): { startsAt: Date; endsAt: Date } {
  const startsAt = atClock(date, time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * minute) };
}

/** Who plans sees what the household would feel of it first, and goes on with a reason (VALUES M1). */
async function assertSeen(tx: Tx, householdId: string, staffId: string, form: VisitForm) {
  const { startsAt } = timesOf(form);
  const others = await visitsAround(tx, householdId, startsAt);
  const found = collisionsOf({ kind: form.kind, startsAt, who: [staffId] }, others);
  if (found.length > 0 && form.override === '') {
    throw new FieldErrorsError([{ path: 'override', key: 'visitCollides' }]);
  }
  return found.length > 0;
}

/**
 * Plans a visit, a call or a meeting with a household, once per form. Whoever would come on the same day, within a week of
 * somebody else, or as the third in a month, is shown that first and says why it is planned all the same.
 * @param actor contact person, stand-in or a colleague who is involved
 * @param householdId uuid
 * @param form what the form says
 * @param at moment
 * @returns id of the appointment
 * @throws NotFoundError for others; FieldErrorsError `visitCollides` until a reason is given
 */
export async function planVisit(
  actor: StaffActor,
  householdId: string,
  form: VisitForm,
  at: Date = now(),
): Promise<string> {
  return withCalendar(actor, householdId, at, async (tx, calendar) => {
    const { formKey } = form;
    const made = await tx.appointment.findUnique({ where: { formKey }, select: { id: true } });
    if (made) return made.id;
    const isCollision = await assertSeen(tx, householdId, actor.staffId, form);
    const { kind, place, what, override } = form;
    const { id } = await tx.appointment.create({
      data: {
        ...{ householdId, kind, place, what, formKey, plannedById: actor.staffId, createdAt: at },
        ...timesOf(form),
        overrideWords: isCollision ? override : null,
        attendees: { create: { staffId: actor.staffId } },
      },
      select: { id: true },
    });
    await tellOfVisit(tx, calendar, {
      ...{ actor, at, appointmentId: id, version: 1 },
      ...{ event: 'visit.planned', kind: 'visitPlanned', text: what },
      staffIds: [calendar.kase.contactPersonId],
    });
    return id;
  });
}
