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

  it.each([
    ['0', 'http://plein.example.nl', false],
    ['0', 'https://plein.example.nl', true],
    ['0', 'http://localhost:3000', true],
    ['1', 'http://plein.example.nl', true],
  ])('with DEMO=%s and PUBLIC_URL=%s will do: %s', async (demo, address, isFine) => {
    vi.stubEnv('DEMO', demo);
    vi.stubEnv('PUBLIC_URL', address);
    const reading = readEnvironment();
    if (isFine) expect((await reading).PUBLIC_URL).toBe(address);
    else await expect(reading).rejects.toThrow('PUBLIC_URL: must be https in earnest');
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
