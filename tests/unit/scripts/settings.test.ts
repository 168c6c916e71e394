import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNodeRecent } from '../../../scripts/lib/node-version.mjs';
import { rolePassword } from '../../../scripts/lib/secrets.mjs';
import { readSettings } from '../../../scripts/lib/settings.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const inEarnest = {
  DEMO: '0',
  PUBLIC_URL: 'https://plein.example.nl',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  DATA_KEYS: 'a:b',
  INDEX_KEY: 'c',
  SMTP_URL: 'smtp://mail.example.nl',
  RESIDENT_OIDC_ISSUER: 'https://digid.example.nl',
  RESIDENT_OIDC_CLIENT_SECRET: 'r',
  STAFF_OIDC_ISSUER: 'https://directory.example.nl',
  STAFF_OIDC_CLIENT_SECRET: 's',
};

describe('the settings of an installation', () => {
  it('need nothing in a demo, and keep their secrets to themselves', () => {
    const { isDemo, port, host, ports, common } = readSettings({}, folder);
    expect({ isDemo, port, host, ports }).toEqual({
      isDemo: true,
      port: 3000,
      host: '127.0.0.1',
      ports: [3000, 3001, 3002, 3003, 3004],
    });
    expect(Buffer.from(common.INDEX_KEY!, 'base64')).toHaveLength(32);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are the same at the next start', () => {
    expect(readSettings({}, folder).common).toEqual(readSettings({}, folder).common);
  });

  it('follow the port', () => {
    const { ports, common } = readSettings({ PORT: '4000' }, folder);
    expect(ports).toEqual([4000, 4001, 4002, 4003, 4004]);
    expect(common.PUBLIC_URL).toBe('http://localhost:4000');
    expect(common.STAFF_OIDC_ISSUER).toBe('http://127.0.0.1:4001/medewerkers');
  });

  it('let what was given go before what a demo makes', () => {
    const { common } = readSettings({ SMTP_URL: 'smtp://mine', INDEX_KEY: 'k' }, folder);
    expect(common).toMatchObject({ SMTP_URL: 'smtp://mine', INDEX_KEY: 'k' });
  });

  it('are no demo once a real sign-in is named, and name everything that is missing', () => {
    const given = { RESIDENT_OIDC_ISSUER: 'https://digid.example.nl' };
    expect(() => readSettings(given, folder)).toThrow(
      /PUBLIC_URL, NEXTAUTH_SECRET, DATA_KEYS, INDEX_KEY, SMTP_URL, RESIDENT_OIDC_CLIENT_SECRET, STAFF_OIDC_ISSUER/,
    );
  });

  it('make nothing up in earnest, and open one port to everybody', () => {
    const { isDemo, host, ports, common } = readSettings(inEarnest, folder);
    expect({ isDemo, host, ports }).toEqual({ isDemo: false, host: '0.0.0.0', ports: [3000] });
    expect(common).toMatchObject({ ...inEarnest, NEXTAUTH_URL: 'https://plein.example.nl' });
    expect(common.DEMO_IDENTITY_PORT).toBeUndefined();
  });

  it.each(['false', 'nee', 'true'])('refuse %s as a word for DEMO', (DEMO) => {
    expect(() => readSettings({ DEMO }, folder)).toThrow(/DEMO must be 0 or 1/);
  });

  it.each(['x', '0', '70000', '3000.5'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT }, folder)).toThrow(/PORT must be a number/);
  });
});

describe('the password of a database role of ours', () => {
  it('is the same on every server that knows the secret, and another for another secret or role', () => {
    expect(rolePassword('a', 'app-role')).toBe(rolePassword('a', 'app-role'));
    expect(rolePassword('a', 'app-role')).not.toBe(rolePassword('b', 'app-role'));
    expect(rolePassword('a', 'app-role')).not.toBe(rolePassword('a', 'queue-role'));
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.18.9', false],
    ['18.20.0', false],
    ['20.19.0', true],
    ['22.0.0', true],
    ['24.1.0', true],
  ])('%s is recent enough: %s', (version, isRecent) => {
    expect(isNodeRecent(version)).toBe(isRecent);
  });
});
