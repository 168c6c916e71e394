import { describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.RESIDENT_OIDC_REQUIRED_ACR = 'midden,hoog';
});

import { now } from '@/lib/platform/clock';
import { blindIndex, randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { findVisit } from '@/lib/platform/session';
import { admitResident, residentClaims } from '@/lib/platform/sign-in/admit-resident';
import { admitStaff } from '@/lib/platform/sign-in/admit-staff';
import { SignInRefused } from '@/lib/platform/sign-in/refusal';

const bsn = '999990421';
const resident = { sub: 'x', acr: 'midden', bsn, given_name: 'Mehmet', birthdate: '1984-12-12' };

function colleague(given: Record<string, unknown> = {}) {
  return {
    sub: randomId(),
    name: 'Omar Verzinsel',
    email: 'omar@example.nl',
    job_title: 'consulent',
    roles: ['consultant'],
    neighbourhoods: [],
    ...given,
  };
}

const refusedFor = (why: string) => expect.objectContaining({ name: 'SignInRefused', why });

describe('a resident who signs in', () => {
  it('is one identity, however many sign-ins come at once', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 20 }, () => admitResident(resident, [])),
    );
    expect(new Set(secrets).size).toBe(20);
    const bsnIndex = blindIndex('bsn', bsn);
    expect(await database().identity.count({ where: { bsnIndex } })).toBe(1);
    const visits = await Promise.all(secrets.map((secret) => findVisit(secret, now())));
    const identities = visits.map(
      (visit) => visit?.actor.kind === 'resident' && visit.actor.identityId,
    );
    expect(new Set(identities).size).toBe(1);
  });

  it('leaves the BSN nowhere in plain sight', async () => {
    await admitResident(resident, []);
    const rows = await everyRow();
    expect(rows).not.toContain(bsn);
    expect(rows).not.toContain('Mehmet');
  });

  it('has told who this is, so that it is not asked again', async () => {
    const secret = await admitResident(resident, []);
    const visit = await findVisit(secret, now());
    if (visit?.actor.kind !== 'resident') throw new Error('No resident');
    const told = await residentClaims(database(), visit.actor.identityId);
    expect(told).toEqual({ givenName: 'Mehmet', birthDate: '1984-12-12' });
  });

  it('replaces the session that this browser had', async () => {
    const first = await admitResident(resident, []);
    const second = await admitResident({ ...resident, acr: 'hoog' }, [first]);
    expect(await findVisit(first, now())).toBeNull();
    expect(await findVisit(second, now())).not.toBeNull();
  });

  it.each([
    ['niveau', { ...resident, acr: 'basis' }],
    ['niveau', { ...resident, acr: undefined }],
    ['bsn', { ...resident, bsn: '999993846' }],
    ['bsn', { ...resident, bsn: undefined }],
    ['bsn', { ...resident, bsn: 's00000001:999990421' }],
  ])('is refused for %s', async (why, claims) => {
    const before = await database().authSession.count();
    await expect(admitResident(claims, [])).rejects.toEqual(refusedFor(why));
    expect(await database().authSession.count()).toBe(before);
  });
});

async function everyRow(): Promise<string> {
  const identities = await database().identity.findMany();
  const sessions = await database().authSession.findMany();
  const events = await database().auditEvent.findMany();
  const bytes = identities.flatMap(({ bsnCipher, claimsCipher }) => [
    Buffer.from(bsnCipher).toString('latin1'),
    Buffer.from(claimsCipher ?? []).toString('latin1'),
  ]);
  const text = JSON.stringify([identities, sessions, events], (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return [text, ...bytes].join('\n');
}

describe('a colleague who signs in', () => {
  it('is made known, with what the directory says', async () => {
    const claims = colleague();
    await admitStaff(claims, []);
    const staff = await database().staff.findUniqueOrThrow({ where: { subject: claims.sub } });
    expect(staff).toMatchObject({ name: 'Omar Verzinsel', roles: ['consultant'], teamId: null });
  });

  it('follows the directory at every sign-in, and keeps what it does not know', async () => {
    const claims = colleague();
    await admitStaff(claims, []);
    const where = { subject: claims.sub };
    await database().staff.update({ where, data: { languages: ['nl', 'ar'], contractHours: 24 } });
    const changed = { ...claims, name: 'Omar Anders', roles: ['consultant', 'team_lead'] };
    await admitStaff(changed, []);
    const staff = await database().staff.findUniqueOrThrow({ where });
    expect(staff).toMatchObject({ name: 'Omar Anders', roles: ['consultant', 'team_lead'] });
    expect(staff.languages).toEqual(['nl', 'ar']);
    expect(Number(staff.contractHours)).toBe(24);
  });

  it('takes over only teams and neighbourhoods that exist', async () => {
    const key = randomId();
    const team = await database().team.create({ data: { key, name: 'Proefteam' } });
    await database().neighbourhood.create({ data: { key, name: 'Proefwijk', teamId: team.id } });
    const claims = colleague({ team: key, neighbourhoods: [key, 'nergens'] });
    await admitStaff(claims, []);
    const staff = await database().staff.findUniqueOrThrow({ where: { subject: claims.sub } });
    expect(staff).toMatchObject({ teamId: team.id, neighbourhoods: [key] });
  });

  it('is refused without a role; a role that was taken away ends the open session', async () => {
    const claims = colleague();
    const secret = await admitStaff(claims, []);
    const withoutRole = { ...claims, roles: ['archief'] };
    await expect(admitStaff(withoutRole, [])).rejects.toEqual(refusedFor('geen-rol'));
    expect(await findVisit(secret, now())).toBeNull();
    const unknown = colleague({ roles: [] });
    await expect(admitStaff(unknown, [])).rejects.toBeInstanceOf(SignInRefused);
    expect(await database().staff.count({ where: { subject: unknown.sub } })).toBe(0);
  });

  it('is refused when not in service', async () => {
    const claims = colleague();
    await admitStaff(claims, []);
    const where = { subject: claims.sub };
    await database().staff.update({ where, data: { inServiceUntil: new Date('2025-06-30') } });
    await expect(admitStaff(claims, [])).rejects.toEqual(refusedFor('uit-dienst'));
  });

  it('is one person, however many sign-ins come at once', async () => {
    const claims = colleague();
    await Promise.all(Array.from({ length: 10 }, () => admitStaff(claims, [])));
    expect(await database().staff.count({ where: { subject: claims.sub } })).toBe(1);
  });
});
