import { expect, it } from 'vitest';
import { residentAtHome } from '@/lib/facts/household/at-household';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { home, spokenWith } from '@/tests/support/factories/plan';

it('whoever was spoken with stays so, when another contact is owed and whatever stands in story and record', async () => {
  const at = await home();
  const where = { id: at.requestId };
  // Found by what was said, and so unsure until somebody spoke with the sender.
  await database().helpRequest.update({ where, data: { matchStatus: 'new' } });
  const isHome = async () =>
    (await residentAtHome(database(), at.resident, {
      ...{ householdId: at.householdId, today: today() },
    })) !== null;
  expect(await isHome()).toBe(false);
  await spokenWith(at.requestId);
  expect(await isHome()).toBe(true);
  const first = await database().helpRequest.findUniqueOrThrow({ where });
  expect(first.spokenAt).toEqual(first.firstContactAt);
  expect(await database().timelineEntry.count({ where: { kind: 'firstContact' } })).toBe(0);
  for (const change of [{ firstContactAt: null }, { spokenAt: null }]) {
    await database().helpRequest.update({ where, data: change });
    expect(await isHome()).toBe(true);
  }
  await spokenWith(at.requestId, new Date('2030-01-01T10:00:00Z'));
  const later = await database().helpRequest.findUniqueOrThrow({ where });
  expect(later.spokenAt).toEqual(first.spokenAt);
});
