import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eicar, startScanner, type Scanner } from '@/tests/support/files/clamd';
import { startStorage, type Storage } from '@/tests/support/files/storage';

// The environment is read once per process; these tests change it.
beforeEach(() => vi.resetModules());
const scan = () => import('@/lib/platform/files/virus-scan');
const store = () => import('@/lib/platform/files/object-store');

describe('the virus scanner', () => {
  let scanner: Scanner;
  beforeEach(async () => {
    scanner = await startScanner();
    vi.stubEnv('CLAMD_HOST', scanner.host);
  });
  afterEach(() => scanner.stop());

  it('looks at a file of any size, whole', async () => {
    const { hasScanner, scanBytes } = await scan();
    expect(hasScanner()).toBe(true);
    const large = Buffer.alloc(20 * 1024 * 1024, 'x');
    expect(await scanBytes(large)).toBe('clean');
    expect(await scanBytes(Buffer.from('Hallo.'))).toBe('clean');
    expect(scanner.seen).toEqual([large.length, 6]);
  });

  it('finds what is dangerous, also beyond the first part', async () => {
    const { scanBytes } = await scan();
    const hidden = Buffer.concat([Buffer.alloc(100_000, 'x'), Buffer.from(eicar)]);
    expect(await scanBytes(hidden)).toBe('infected');
  });

  it.each([
    ['it says nothing', () => (scanner.mood = 'silent')],
    ['it has no time', () => (scanner.mood = 'busy')],
    ['it is not there', () => scanner.stop()],
  ])('that fails is no yes: %s', async (_what, fail) => {
    const { scanBytes } = await scan();
    await fail();
    await expect(scanBytes(Buffer.from('Hallo.'))).rejects.toThrow(/scanner/);
  });

  it('refuses what is more than it takes; that is no yes either', async () => {
    const { scanBytes } = await scan();
    await expect(scanBytes(Buffer.alloc(26 * 1024 * 1024, 'x'))).rejects.toThrow(/scanner/);
  });
});

describe('without one', () => {
  it('nothing is looked at', async () => {
    expect((await scan()).hasScanner()).toBe(false);
  });
});

describe('a storage of its own', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await startStorage();
    for (const [name, value] of Object.entries(storage.variables)) vi.stubEnv(name, value);
  });
  afterEach(() => storage.stop());

  it('keeps bytes and gives the same back', async () => {
    const { getObject, hasObjectStore, putObject } = await store();
    expect(hasObjectStore()).toBe(true);
    const bytes = new Uint8Array([0, 1, 2, 255]);
    await putObject('bijlagen/1', bytes);
    await putObject('bijlagen/1', bytes);
    expect([...storage.objects]).toEqual([['plein/bijlagen/1', Buffer.from(bytes)]]);
    expect(await getObject('bijlagen/1')).toEqual(bytes);
    expect(storage.refused).toBe(0);
  });

  it('removes bytes, also when they are gone already', async () => {
    const { deleteObject, putObject } = await store();
    await putObject('bijlagen/1', new Uint8Array([1]));
    await deleteObject('bijlagen/1');
    await deleteObject('bijlagen/1');
    expect(storage.objects.size).toBe(0);
    storage.mood = 'busy';
    await expect(deleteObject('bijlagen/1')).rejects.toMatchObject({ code: '503' });
  });

  it('lets nobody in with another secret', async () => {
    vi.stubEnv('S3_SECRET_ACCESS_KEY', 'geraden');
    const { putObject } = await store();
    await expect(putObject('a', new Uint8Array([1]))).rejects.toMatchObject({ code: '403' });
    expect(storage.objects.size).toBe(0);
  });

  it.each([
    ['is not in it', () => undefined, '404'],
    ['cannot be had now', () => (storage.mood = 'busy'), '503'],
  ])('says so when something %s', async (_what, before, code) => {
    const { getObject } = await store();
    before();
    await expect(getObject('bijlagen/2')).rejects.toMatchObject({ code });
  });

  it.each(['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])(
    'must be named whole: without %s nothing starts',
    async (name) => {
      vi.stubEnv(name, '');
      const { env } = await import('@/lib/platform/env');
      expect(env).toThrow(`${name}: must be given with S3_ENDPOINT`);
    },
  );
});
