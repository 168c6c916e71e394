import { describe, expect, it } from 'vitest';
import {
  demoNeighbourhoods,
  demoResidents,
  demoResidentsRefused,
  demoStaff,
  demoTeams,
} from '@/demo/people';
import { readDemoSettings } from '@/demo/settings';
import { domains } from '@/lib/domains';
import { isValidBsn } from '@/lib/rules/bsn';

const unique = (values: string[]) => new Set(values).size === values.length;

describe('the demo municipality', () => {
  it('has 8 neighbourhoods, 3 teams, 12 consultants, 3 hosts and 2 team leads', () => {
    const having = (role: string) => demoStaff.filter(({ roles }) => roles.some((r) => r === role));
    expect(demoNeighbourhoods).toHaveLength(8);
    expect(demoTeams).toHaveLength(3);
    expect(having('consultant')).toHaveLength(12);
    expect(having('host')).toHaveLength(3);
    expect(having('team_lead')).toHaveLength(2);
    expect(unique(demoStaff.map(({ subject }) => subject))).toBe(true);
  });

  it('knows every post code from 1211 to 1223 once', () => {
    const all = demoNeighbourhoods.flatMap(({ postcodes }) =>
      postcodes.flatMap(({ from, until }) =>
        Array.from({ length: until - from + 1 }, (_, index) => from + index),
      ),
    );
    expect(all.sort()).toEqual(Array.from({ length: 13 }, (_, index) => 1211 + index));
  });

  it('names only teams, neighbourhoods and skills that exist', () => {
    const teams = demoTeams.map(({ key }) => key);
    const places = demoNeighbourhoods.map(({ key }) => key);
    const skills = domains.map(({ skill }) => skill);
    for (const { teamKey } of demoNeighbourhoods) expect(teams).toContain(teamKey);
    for (const staff of demoStaff) {
      expect([null, ...teams]).toContain(staff.teamKey);
      expect(places).toEqual(expect.arrayContaining(staff.neighbourhoods));
      expect(skills).toEqual(expect.arrayContaining(staff.skills));
    }
  });

  it('uses only test numbers, that are BSNs except where a refusal is shown', () => {
    const numbers = [...demoResidents, ...demoResidentsRefused].map(({ bsn }) => bsn);
    expect(unique(numbers)).toBe(true);
    for (const bsn of numbers) expect(bsn).toMatch(/^9999\d{5}$/);
    for (const { bsn } of demoResidents) expect(isValidBsn(bsn)).toBe(true);
    for (const { bsn } of demoResidentsRefused) expect(isValidBsn(bsn)).toBe(false);
  });
});

describe('the demo services', () => {
  const secrets = { RESIDENT_OIDC_CLIENT_SECRET: 'a', STAFF_OIDC_CLIENT_SECRET: 'b' };

  it('refuse to run unless a demo is asked for', () => {
    expect(() => readDemoSettings(secrets)).toThrow('runs only with DEMO=1');
    expect(() => readDemoSettings({ ...secrets, DEMO: '0' })).toThrow('runs only with DEMO=1');
    expect(readDemoSettings({ ...secrets, DEMO: '1', PORT: '4000' })).toMatchObject({
      identityPort: 4001,
      mailPort: 4002,
      residents: { issuer: 'http://127.0.0.1:4001/digid' },
    });
  });

  it('want the secrets of the product', () => {
    expect(() => readDemoSettings({ DEMO: '1' })).toThrow('RESIDENT_OIDC_CLIENT_SECRET is empty');
  });
});
