import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const key = (id: string, letter: string) =>
  `${id}:${Buffer.from(letter.repeat(32)).toString('base64')}`;
const [old, next] = [key('2025', 'o'), key('2026', 'n')];

/** The sealing of a process that was started with these keys. */
async function withKeys(...keys: string[]) {
  vi.resetModules();
  vi.stubEnv('DATA_KEYS', keys.join(','));
  return {
    ...(await import('@/lib/platform/crypto')),
    ...(await import('@/lib/platform/mail-values')),
  };
}

describe('when the key changes', () => {
  it('what the old one sealed still opens, and the new one seals from then on', async () => {
    const before = (await withKeys(old)).seal('999993847', 'bsn');
    const { open, seal } = await withKeys(next, old);
    expect(before.keyId).toBe('2025');
    expect(open(before, 'bsn')).toBe('999993847');
    const after = seal('999993847', 'bsn');
    expect(after.keyId).toBe('2026');
    expect(open(after, 'bsn')).toBe('999993847');
  });

  it('a mail that waited with a sealed code is still written', async () => {
    const waiting = (await withKeys(old)).sealMailValue('042917');
    const { openMailValues, sealMailValue } = await withKeys(next, old);
    expect(openMailValues({ code: waiting })).toEqual({ code: '042917' });
    expect(sealMailValue('042917')).toMatch(/^sealed:2026:/);
  });

  it('it is opened by nobody once the old one is taken away, and by no key of the same name', async () => {
    const before = (await withKeys(old)).seal('999993847', 'bsn');
    const gone = await withKeys(next);
    expect(() => gone.open(before, 'bsn')).toThrow('not in DATA_KEYS');
    const forged = await withKeys(key('2025', 'x'));
    expect(() => forged.open(before, 'bsn')).toThrow();
  });

  it('people and codes are found as before: the index has a key of its own', async () => {
    const before = (await withKeys(old)).blindIndex('bsn', '999993847');
    expect((await withKeys(next, old)).blindIndex('bsn', '999993847')).toBe(before);
  });
});

describe('sealed text', () => {
  it('opens for its own purpose only, and not when it was changed', async () => {
    const { open, seal } = await withKeys(next);
    const sealed = seal('samira@example.nl', 'mail');
    expect(Buffer.from(sealed.cipher).toString('latin1')).not.toContain('samira');
    expect(() => open(sealed, 'bsn')).toThrow();
    for (const at of [0, 12, 28]) {
      const cipher = new Uint8Array(sealed.cipher);
      cipher[at]! ^= 1;
      expect(() => open({ ...sealed, cipher }, 'mail')).toThrow();
    }
  });

  it('is another text every time', async () => {
    const { seal } = await withKeys(next);
    expect(seal('a', 'bsn').cipher).not.toEqual(seal('a', 'bsn').cipher);
  });
});
