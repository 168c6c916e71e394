import { expect, it } from 'vitest';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { myVisits } from '@/lib/queries/visit/my-visits';
import { home } from '@/tests/support/factories/plan';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';

it('the list of who lives there leads page by page to everything that was, each once', async () => {
  const { householdId, contact, resident } = await home({ houseNumber: '2110' });
  const day = 86_400_000;
  const rows = Array.from({ length: 45 }, (_, at) => ({
    ...{ householdId, kind: 'call', place: '', what: `nr ${at}`, formKey: randomId() },
    ...{ plannedById: contact.staffId },
    // Two of them at the same moment, over the edge of a page.
    startsAt: new Date(now().getTime() - (at === 20 ? 19 : at) * day - 7_200_000),
    endsAt: new Date(now().getTime() - (at === 20 ? 19 : at) * day - 3_600_000),
  }));
  await database().appointment.createMany({ data: rows });
  await plannedVisit(contact, householdId, visitForm(3));
  const pages = [await myVisits(resident, householdId)];
  for (let next = pages[0]!.next; next; next = pages.at(-1)!.next) {
    pages.push(await myVisits(resident, householdId, now(), next));
  }
  expect(pages.map(({ past }) => past.length)).toEqual([20, 20, 5]);
  expect(pages.map(({ coming }) => coming.length)).toEqual([1, 0, 0]);
  expect(pages.map(({ isOlder }) => isOlder)).toEqual([false, true, true]);
  const seen = pages.flatMap(({ past }) => past.map(({ what }) => what));
  expect(new Set(seen).size).toBe(45);
  // What somebody made up starts at the beginning.
  expect((await myVisits(resident, householdId, now(), 'x')).isOlder).toBe(false);
});
