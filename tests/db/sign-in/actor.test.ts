import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), path: '/' }));

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-sp-path': browser.path }),
  cookies: async () => ({
    has: (name: string) => browser.cookies.has(name),
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => void browser.cookies.set(name, value),
  }),
}));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
  notFound: () => {
    throw new Error('not found');
  },
}));

import { currentActor, endSession, requireResident, requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { admitResident } from '@/lib/platform/sign-in/admit-resident';
import { admitStaff } from '@/lib/platform/sign-in/admit-staff';
import { sessionCookieName } from '@/lib/platform/session-cookie';

const resident = {
  bsn: '999993847',
  acr: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
};

async function showCookie(secret: string, key = env().NEXTAUTH_SECRET): Promise<void> {
  browser.cookies.set(sessionCookieName(), await encode({ token: { sid: secret }, secret: key }));
}

const signInStaff = async (roles: string[]) =>
  showCookie(await admitStaff({ sub: randomId(), name: 'Truus van Proef', roles }, []));
const signInResident = async () => showCookie(await admitResident(resident, []));

beforeEach(() => {
  browser.cookies.clear();
  browser.path = '/';
});

describe('who asks', () => {
  it('is nobody without a cookie, or with one that we did not make', async () => {
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
    browser.cookies.set(sessionCookieName(), 'made-up');
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
    await showCookie(await admitResident(resident, []), 'another-secret-of-32-bytes-long!');
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
  });

  it('leads the own team, those of the neighbourhoods that the directory names, and those of nobody', async () => {
    const db = database();
    const teams = await db.team.createManyAndReturn({
      data: ['led-own', 'led-other', 'of-nobody', 'of-hanna'].map((key) => ({ key, name: key })),
    });
    await db.neighbourhood.createMany({
      data: teams.map((team) => ({ key: team.key, name: team.key, teamId: team.id })),
    });
    const hanna = { sub: randomId(), name: 'Hanna Denkraam', team: 'of-hanna' };
    await admitStaff({ ...hanna, roles: ['team_lead'] }, []);
    const directory = { sub: randomId(), name: 'Ruben Modelman', team: 'led-own' };
    for (const [role, led] of [
      ['team_lead', teams.slice(0, 3).map((team) => team.id)],
      ['consultant', undefined],
    ] as const) {
      const claims = { ...directory, roles: [role], neighbourhoods: ['led-other'] };
      await showCookie(await admitStaff(claims, []));
      const actor = (await currentActor()) as StaffActor;
      expect(actor.ledTeamIds && [...actor.ledTeamIds].sort()).toEqual(led && [...led].sort());
    }
  });

  it('is the resident or colleague of the session', async () => {
    await signInResident();
    expect((await currentActor()).kind).toBe('resident');
    await signInStaff(['host']);
    expect(await currentActor()).toMatchObject({ kind: 'staff', name: 'Truus van Proef' });
  });

  it('is nobody after signing out, also with the old cookie', async () => {
    await signInResident();
    const old = browser.cookies.get(sessionCookieName())!;
    await endSession();
    expect(browser.cookies.get(sessionCookieName())).toBe('');
    browser.cookies.set(sessionCookieName(), old);
    expect(await currentActor()).toEqual({ kind: 'anonymous' });
  });
});

describe('a page of colleagues', () => {
  it('sends nobody to sign-in, and back to the same page', async () => {
    browser.path = '/werk/zaak/1?toon=alles';
    await expect(requireStaff('consultant')).rejects.toThrow(
      'redirect /aanmelden?naar=%2Fwerk%2Fzaak%2F1%3Ftoon%3Dalles',
    );
  });

  it('is found only with a role that fits', async () => {
    await signInStaff(['host']);
    expect(await requireStaff('consultant', 'host')).toMatchObject({ roles: ['host'] });
    await expect(requireStaff('team_lead')).rejects.toThrow('not found');
  });
});

describe("a resident's own page", () => {
  it('is for residents, and not there for colleagues', async () => {
    await expect(requireResident()).rejects.toThrow('redirect /aanmelden?naar=%2F');
    await signInResident();
    expect((await requireResident()).kind).toBe('resident');
    await signInStaff(['consultant']);
    await expect(requireResident()).rejects.toThrow('not found');
  });
});
