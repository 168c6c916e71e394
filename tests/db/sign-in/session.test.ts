import { describe, expect, it } from 'vitest';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { closeSessions, findVisit, openSession } from '@/lib/platform/session';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

const start = new Date('2026-03-03T09:00:00.000Z');
const after = (minutes: number, seconds = 0) =>
  new Date(start.getTime() + (minutes * 60 + seconds) * 1000);

async function residentSession(): Promise<string> {
  return transaction(async (tx) => {
    const { id } = await identityOf(tx, '999993847', {});
    const actor = { kind: 'resident', identityId: id, personId: null, sessionId: '' } as const;
    return openSession(tx, { kind: 'resident', identityId: id, assurance: null }, actor, start);
  });
}

async function staffSession(given: { inServiceUntil?: Date; roles?: string[] } = {}) {
  const staff = await database().staff.create({
    data: {
      subject: randomId(),
      name: 'Marijke Denkbeeld',
      functionTitle: 'consulent',
      email: 'marijke@example.nl',
      roles: ['consultant'],
      inServiceFrom: new Date('2024-01-01'),
      ...given,
    },
  });
  const owner = { kind: 'staff', staffId: staff.id } as const;
  const actor = { kind: 'anonymous' } as const;
  const secret = await transaction((tx) => openSession(tx, owner, actor, start));
  return { staff, secret };
}

const rowOf = (secret: string) =>
  database().authSession.findUniqueOrThrow({ where: { tokenHash: tokenHash(secret) } });

describe('whom a session is of', () => {
  it.each(['2010-02-01', null])(
    'is known with the birth date %s of who has the slip',
    async (day) => {
      await colleague();
      const { slip } = await sentRequest({ birthDate: day });
      const secret = await transaction((tx) =>
        openSession(tx, { kind: 'slip', requestId: slip.requestId }, slip, start),
      );
      expect((await findVisit(secret, after(1)))?.birthDate).toBe(day);
    },
  );
});

describe("a resident's session", () => {
  it('opens with its secret, of which only the hash is kept', async () => {
    const secret = await residentSession();
    const visit = await findVisit(secret, after(1));
    expect(visit?.actor.kind).toBe('resident');
    expect(JSON.stringify(await rowOf(secret))).not.toContain(secret);
    expect(await findVisit(`${secret}x`, after(1))).toBeNull();
  });

  it('ends after fifteen quiet minutes', async () => {
    const secret = await residentSession();
    expect(await findVisit(secret, after(15), 'only-looks')).toBeNull();
    expect(await findVisit(secret, after(15))).toBeNull();
  });

  it('lasts as long as somebody is there', async () => {
    const secret = await residentSession();
    for (const minute of [14, 28, 42, 56]) {
      const visit = await findVisit(secret, after(minute));
      expect(visit?.expiresAt).toEqual(after(minute + 15));
    }
    expect(await findVisit(secret, after(71, 1))).toBeNull();
  });

  it('is not made longer by looking how long it lasts', async () => {
    const secret = await residentSession();
    const visit = await findVisit(secret, after(10), 'only-looks');
    expect(visit?.expiresAt).toEqual(after(15));
    expect(await findVisit(secret, after(16), 'only-looks')).toBeNull();
  });

  it('is written at most once a minute', async () => {
    const secret = await residentSession();
    await findVisit(secret, after(0, 59));
    expect((await rowOf(secret)).lastSeenAt).toEqual(start);
    await findVisit(secret, after(1, 0));
    expect((await rowOf(secret)).lastSeenAt).toEqual(after(1));
  });

  it('has ended everywhere after signing out, once in the record', async () => {
    const secret = await residentSession();
    const { identityId } = await rowOf(secret);
    const ends = () =>
      database().auditEvent.count({ where: { event: 'session.ended', actorId: identityId! } });
    const before = await ends();
    await Promise.all(
      [1, 2, 3].map(() => transaction((tx) => closeSessions(tx, [secret], after(2)))),
    );
    expect(await findVisit(secret, after(2))).toBeNull();
    expect((await rowOf(secret)).endedAt).toEqual(after(2));
    expect(await ends()).toBe(before + 1);
  });

  it('does not come back to life by a look that raced the sign-out', async () => {
    const secret = await residentSession();
    await Promise.all([
      findVisit(secret, after(5)),
      transaction((tx) => closeSessions(tx, [secret], after(5))),
      findVisit(secret, after(5)),
    ]);
    expect(await findVisit(secret, after(6))).toBeNull();
  });
});

describe("a colleague's session", () => {
  it('lasts a working day and no longer, however busy', async () => {
    const { secret } = await staffSession();
    for (let hour = 1; hour < 10; hour += 1) {
      const visit = await findVisit(secret, after(hour * 60));
      expect(visit?.expiresAt).toEqual(after(600));
    }
    expect(await findVisit(secret, after(600))).toBeNull();
  });

  it('shows the person as the directory has it now', async () => {
    const { secret, staff } = await staffSession();
    await database().staff.update({
      where: { id: staff.id },
      data: { name: 'Marijke Nieuwnaam', roles: ['team_lead'] },
    });
    const visit = await findVisit(secret, after(1));
    expect(visit?.actor).toMatchObject({ name: 'Marijke Nieuwnaam', roles: ['team_lead'] });
  });

  it('ends when the colleague leaves service, or has no role any more', async () => {
    const { secret } = await staffSession({ inServiceUntil: new Date('2026-03-02') });
    expect(await findVisit(secret, after(1))).toBeNull();
    const lastDay = await staffSession({ inServiceUntil: new Date('2026-03-03') });
    expect(await findVisit(lastDay.secret, after(1))).not.toBeNull();
    const without = await staffSession({ roles: [] });
    expect(await findVisit(without.secret, after(1))).toBeNull();
  });
});
