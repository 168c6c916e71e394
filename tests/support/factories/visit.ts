import { planVisit } from '@/lib/commands/visit/plan-visit';
import type { SeenVisit } from '@/lib/commands/visit/change-visit';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import type { VisitForm } from '@/lib/schemas/visit';

/** What somebody fills in to plan a visit at ten, so many days from now. */
export const visitForm = (days = 3, about: Partial<VisitForm> = {}): VisitForm => ({
  ...{ kind: 'visit', date: addDays(today(), days), time: 600, minutes: 60, place: '' },
  ...{ what: 'Wij kijken samen naar de trap.', override: '', seen: [], formKey: randomId() },
  ...about,
});

/** A visit that was planned without anything in the way, as its page shows it. */
export async function plannedVisit(
  actor: StaffActor,
  householdId: string,
  form = visitForm(),
): Promise<SeenVisit> {
  const appointmentId = await planVisit(actor, householdId, form);
  return { householdId, appointmentId, version: 1 };
}

/** The appointments of a household as they stand in the database, in order of time. */
export const visitsOf = (householdId: string) =>
  database().appointment.findMany({
    where: { householdId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { attendees: { orderBy: { id: 'asc' } } },
  });
