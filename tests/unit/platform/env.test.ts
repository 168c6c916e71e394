import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const readEnvironment = async () => (await import('@/lib/platform/env')).env();
const readSettings = async () => (await import('@/lib/platform/settings')).settings();

describe('the environment of a process', () => {
  it.each([
    ['DATA_KEYS', 'geheim', 'must be id:base64 pairs with keys of 32 bytes'],
    ['INDEX_KEY', 'geheim', 'must be 32 bytes in base64'],
    ['NEXTAUTH_SECRET', 'geheim', 'must be 32 characters or more'],
    ['PUBLIC_URL', 'dorp.nl', 'must be an address'],
    ['PUBLIC_URL', 'ftp://dorp.nl', 'must be an address'],
    ['SMTP_URL', 'post.dorp.nl', 'must be an address'],
    ['THEME', 'dorpsplein', 'must be one of app/styles/themes: denhaag, plein'],
    ['RESIDENT_OIDC_ISSUER', 'digid.example.nl', 'must be an address'],
    ['STAFF_OIDC_ISSUER', 'directory', 'must be an address'],
  ])(
    'that cannot be right is named, and its value is not told: %s=%s',
    async (name, value, words) => {
      vi.stubEnv(name, value);
      const reading = readEnvironment();
      await expect(reading).rejects.toThrow(`${name}: ${words}`);
      await expect(reading).rejects.not.toThrow(value);
    },
  );

  const inEarnest = {
    DEMO: '0',
    PUBLIC_URL: 'https://plein.example.nl',
    SMTP_URL: 'smtp://mail.example.nl',
    RESIDENT_OIDC_ISSUER: 'https://digid.example.nl',
    STAFF_OIDC_ISSUER: 'https://directory.example.nl',
  };
  /** In earnest, but for one variable. */
  const but = (name: string, value: string | undefined) => {
    for (const [key, given] of Object.entries({ ...inEarnest, [name]: value })) {
      vi.stubEnv(key, given);
    }
    return readEnvironment();
  };

  it.each([
    ['PUBLIC_URL', 'http://plein.example.nl'],
    ['RESIDENT_OIDC_ISSUER', 'http://digid.example.nl'],
    ['STAFF_OIDC_ISSUER', 'http://directory.example.nl'],
  ])('must be https in earnest, not %s=%s; a demo may stand anywhere', async (name, value) => {
    await expect(but(name, value)).rejects.toThrow(`${name}: must be https in earnest`);
    vi.resetModules();
    vi.stubEnv('DEMO', '1');
    expect(await readEnvironment()).toMatchObject({ [name]: value });
  });

  it.each([
    ['PUBLIC_URL', 'http://localhost:3000'],
    ['RESIDENT_OIDC_ISSUER', 'http://127.0.0.1:4001/digid'],
    ['STAFF_OIDC_ISSUER', 'http://[::1]:4001/medewerkers'],
  ])('may be on the machine itself: %s=%s', async (name, value) => {
    expect(await but(name, value)).toMatchObject({ [name]: value });
  });

  it.each([
    ['RESIDENT_OIDC_ISSUER', 'must be an address'],
    ['STAFF_OIDC_ISSUER', 'must be an address'],
    ['SMTP_URL', 'must be an address'],
    ['RESIDENT_OIDC_CLIENT_SECRET', 'must be given in earnest'],
    ['STAFF_OIDC_CLIENT_SECRET', 'must be given in earnest'],
  ])('makes nobody up in earnest: without %s it does not start', async (name, words) => {
    await expect(but(name, undefined)).rejects.toThrow(`${name}: ${words}`);
    vi.resetModules();
    await expect(but(name, '')).rejects.toThrow(`${name}: ${words}`);
  });
});

describe('the settings of a municipality', () => {
  it('that cannot be read, or do not fit, are named', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
    const file = path.join(folder, 'settings.json');
    vi.stubEnv('SETTINGS_FILE', file);
    await expect(readSettings()).rejects.toThrow('SETTINGS_FILE cannot be read. ENOENT');
    writeFileSync(file, '{"promise":{"workingDays":0}}');
    await expect(readSettings()).rejects.toThrow('SETTINGS_FILE does not fit. promise.workingDays');
    writeFileSync(file, '{"promise":{"workingDays":3}}');
    expect((await readSettings()).promise.workingDays).toBe(3);
    rmSync(folder, { recursive: true });
  });
});
