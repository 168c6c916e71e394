import { beforeEach, describe, expect, it, vi } from 'vitest';

type Options = { secure: boolean; httpOnly: boolean; path: string; sameSite: string };
const set = vi.hoisted(() => new Map<string, Options>());
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: () => undefined,
      set: (name: string, _value: string, options: Options) => void set.set(name, options),
    }),
}));

beforeEach(() => {
  vi.resetModules();
  set.clear();
});

/** The names of all cookies that hold something of somebody. */
async function namesAt(address: string): Promise<string[]> {
  vi.stubEnv('PUBLIC_URL', address);
  const session = await import('@/lib/platform/session-cookie');
  const draft = await import('@/lib/platform/draft-cookie');
  await draft.rememberDraft('secret');
  await draft.noteBegunHere('secret');
  const { sessionCookieName, returnCookieName, slipCookieName, keptFormCookieName } = session;
  return [
    sessionCookieName(),
    returnCookieName(),
    slipCookieName(),
    keptFormCookieName(),
    ...set.keys(),
  ];
}

const names = [
  'sp-sessie',
  'sp-aanmelden-naar',
  'sp-briefje',
  'sp-bewaard',
  'sp-vraag',
  'sp-vraag-hier',
];

describe('our cookies', () => {
  it('can be set by nobody else over https: no neighbour in the domain, nobody on the line', async () => {
    expect(await namesAt('https://plein.example.nl')).toEqual(
      names.map((name) => `__Host-${name}`),
    );
    for (const options of set.values()) {
      expect(options).toMatchObject({ secure: true, path: '/', httpOnly: true, sameSite: 'lax' });
      // A browser refuses the name with a domain.
      expect(options).not.toHaveProperty('domain');
    }
  });

  it('have a plain name on the machine itself', async () => {
    expect(await namesAt('http://localhost:3000')).toEqual(names);
  });
});
