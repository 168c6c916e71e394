import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { mayVisit } from '@/lib/policies/visit';
import type { VisitForm } from '@/lib/schemas/visit';
import { placeVisit } from './place-visit';
import { tellOfVisit } from './tell-of-visit';
import { withCalendar } from './with-visits';

/**
 * Plans a visit, a call or a meeting with a household, once per form. Whoever would come on the same day, within a week of
 * somebody else, or as the third in a month, is shown that first and says why it is planned all the same.
 * @param actor contact person, stand-in or a colleague who is involved
 * @param householdId uuid
 * @param form what the form says
 * @param at moment
 * @returns id of the appointment
 * @throws NotFoundError for others; FieldErrorsError `timePast`, and `visitCollides` until a reason is given
 */
export async function planVisit(
  actor: StaffActor,
  householdId: string,
  form: VisitForm,
  at: Date = now(),
): Promise<string> {
  return withCalendar(actor, householdId, at, async (tx, calendar) => {
    if (!mayVisit(calendar.reader, 'plan')) throw new NotFoundError();
    const { formKey, kind, place, what } = form;
    const made = await tx.appointment.findUnique({ where: { formKey }, select: { id: true } });
    if (made) return made.id;
    const placed = await placeVisit(tx, { householdId, form, at, who: [actor.staffId] });
    const { id } = await tx.appointment.create({
      data: {
        ...{ householdId, kind, place, what, formKey, plannedById: actor.staffId, createdAt: at },
        ...placed,
        attendees: { create: { staffId: actor.staffId } },
      },
      select: { id: true },
    });
    await tellOfVisit(tx, calendar, {
      ...{ actor, at, appointmentId: id, version: 1 },
      ...{ event: 'visit.planned', kind: 'visitPlanned', text: what },
      staffIds: [],
    });
    return id;
  });
}
