import { beforeAll, describe, expect, it } from 'vitest';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { lookAtComplaint } from '@/lib/commands/complaint/look-at-complaint';
import { nameComplained } from '@/lib/commands/complaint/name-complained';
import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import { watchedHeard } from '@/lib/facts/notice/watched-heard';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { untoldComplaints } from '@/lib/queries/complaint/to-do';
import { complain, complaintRow, everyOpen } from '@/tests/support/factories/complaint';
import { home, type Home } from '@/tests/support/factories/plan';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

let at: Home;
let named: StaffActor;
let other: StaffActor;

beforeAll(async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  at = await home();
  // By every other measure this one would get it: of another team, and there.
  other = await teamLead([await team('Zuid')], 'Otto Hersenspinsel');
  named = await teamLead([noord], 'Nora Genoemd');
  await away(named, null, [0, 1]);
  await database().household.update({
    where: { id: at.householdId },
    data: { isRestricted: true, access: { create: { staffId: named.staffId } } },
  });
});

/** Another team lead who is named, as long as a test needs one. */
const thirdWorks = (works: boolean) =>
  database().staff.updateMany({
    where: { name: 'Zoë Ook Genoemd' },
    data: { inServiceUntil: works ? null : new Date('2026-01-01') },
  });

describe('a complaint from a restricted household', () => {
  it('is handled by a team lead who was named for it', async () => {
    const about = { aboutStaffId: at.contact.staffId };
    expect((await complaintRow(await complain(at.resident, about))).handlerId).toBe(named.staffId);
  });

  it('shows others that it is there, and while no one who was named is, lets them take it', async () => {
    const id = await complain(at.resident);
    const line = async () => (await everyOpen(other)).find((one) => one.id === id);
    expect(await line()).toMatchObject({ canTake: true });
    await database().absence.deleteMany();
    expect(await line()).toMatchObject({ canTake: false });
    // Who has to know today, when the one who handles it is away.
    const third = await teamLead([await team('Oost')], 'Zoë Ook Genoemd');
    await database().householdAccess.create({
      data: { householdId: at.householdId, staffId: third.staffId },
    });
    await away(named, null, [0, 0]);
    const { heard } = await watchedHeard(database(), 'complaint', { id }, today());
    expect(heard[0]).toMatchObject({ helperId: third.staffId });
    await database().absence.deleteMany();
    await thirdWorks(false);
  });

  it('shows others that it is there, and is not theirs to take or to read', async () => {
    const id = await complain(at.resident, { words: 'Geheim.' });
    const lines = (await everyOpen(other)).filter((line) => line.id === id);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/Geheim|Jan/);
    await expect(takeComplaint(other, id, named.staffId)).rejects.toThrow(NotFoundError);
    await expect(lookAtComplaint(other, id)).rejects.toThrow(NotFoundError);
    expect((await complaintRow(id)).handlerId).toBe(named.staffId);
  });

  it('is not told by others while who handled it is away, and another who was named is there', async () => {
    const id = await complain(at.resident, { reach: '06 12 34 56 78' });
    const end = { outcome: 'settled' as const, words: 'Wij losten het samen op.' };
    await endComplaint(named, id, end);
    const data = { notReachedAt: new Date(), failedAt: new Date(), toCipher: null, toKeyId: null };
    await database().outboundMessage.updateMany({
      where: { cause: { endsWith: id }, channel: { not: 'person' } },
      data,
    });
    const waits = async (who: StaffActor) => (await untoldComplaints(who)).map((one) => one.id);
    await thirdWorks(true);
    await away(named, null, [0, 0]);
    expect(await waits(named)).toContain(id);
    expect(await waits(other)).not.toContain(id);
    await expect(lookAtComplaint(other, id)).rejects.toThrow(NotFoundError);
    await database().absence.deleteMany();
    await thirdWorks(false);
  });

  it('about the one who was named has somebody else all the same', async () => {
    const id = await complain(at.resident);
    expect(await nameComplained(named, id, [named.staffId])).toBe(false);
    expect((await complaintRow(id)).handlerId).toBe(other.staffId);
    await expect(lookAtComplaint(other, id)).resolves.toBeUndefined();
  });
});
