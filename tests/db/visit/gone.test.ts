import { describe, expect, it } from 'vitest';
import { askToMove, cancelVisit, joinVisit } from '@/lib/commands/visit/change-visit';
import { moveVisit } from '@/lib/commands/visit/move-visit';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { calendarReader } from '@/lib/queries/visit/my-visits';
import { visitNow, visitTo } from '@/lib/queries/visit/one-visit';
import { home, involved } from '@/tests/support/factories/plan';
import { colleague } from '@/tests/support/factories/work';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';

let house = 2400;

/** An appointment that somebody has a form open about. */
async function planned() {
  const at = await home({ houseNumber: String((house += 1)) });
  const omar = await involved(at.householdId);
  const seen = await plannedVisit(at.contact, at.householdId);
  const { appointmentId: id } = seen;
  const row = () => database().appointment.findUniqueOrThrow({ where: { id } });
  const { endsAt } = await row();
  return { ...at, omar, seen, row, after: new Date(endsAt.getTime() + 1) };
}
type Planned = Awaited<ReturnType<typeof planned>>;

/** Everything that somebody may say about an appointment. */
const attempts = ({ contact, resident, omar, seen }: Planned, at?: Date) => [
  () => askToMove(resident, seen, 'Liever later.', at),
  () => cancelVisit(resident, seen, 'Ik ben ziek.', at),
  () => cancelVisit(contact, seen, 'Ik ben ziek.', at),
  () => joinVisit(omar, seen, at),
  () => moveVisit(contact, seen, { ...visitForm(9), version: seen.version }, at),
];
const asResident = async ({ resident, householdId }: Planned) =>
  calendarReader(resident, householdId);

describe('an appointment that is over while somebody types', () => {
  it('comes back with what was typed, and is not changed any more', async () => {
    const made = await planned();
    const before = await made.row();
    for (const attempt of attempts(made, made.after)) {
      await expect(attempt()).rejects.toThrow(ConflictError);
    }
    expect(await made.row()).toEqual(before);
    const { householdId, seen, after } = made;
    const look = [await asResident(made), householdId, seen.appointmentId, 'cancel'] as const;
    expect(await visitNow(...look, after)).toMatchObject({ stands: 'over' });
    expect(await visitTo(...look, after)).toBeNull();
    expect(await visitNow(...look)).toMatchObject({ stands: 'planned' });
  });

  it('is not there for who has nothing to do with it', async () => {
    const made = await planned();
    const nel = await colleague({ name: 'Nel Fictief' });
    await expect(cancelVisit(nel, made.seen, '', made.after)).rejects.toThrow(NotFoundError);
    const { omar, seen, after } = made;
    // Helps there, and neither planned this one nor comes along.
    await expect(cancelVisit(omar, seen, '', after)).rejects.toThrow(NotFoundError);
    const other = await planned();
    const reader = await asResident(other);
    expect(await visitNow(reader, other.householdId, seen.appointmentId, 'cancel')).toBeNull();
  });
});

describe('an appointment that was cancelled while somebody types', () => {
  it('says who cancelled it, and that nothing was sent', async () => {
    const made = await planned();
    const { contact, householdId, seen } = made;
    await cancelVisit(contact, seen, 'Ik ben ziek.');
    const before = await made.row();
    const [ask, , , join, move] = attempts(made);
    for (const attempt of [ask!, join!, move!]) {
      await expect(attempt()).rejects.toThrow(ConflictError);
    }
    // Cancelled is what this one wanted as well.
    await cancelVisit(made.resident, seen, 'Ik ben ziek.');
    expect(await made.row()).toEqual(before);
    const look = [await asResident(made), householdId, seen.appointmentId] as const;
    expect(await visitNow(...look, 'askToMove')).toMatchObject({
      ...{ stands: 'cancelled', visit: { cancelledBy: contact.name } },
    });
  });
});
