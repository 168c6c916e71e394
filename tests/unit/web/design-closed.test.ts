import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const open = async () => {
  const { default: page } = await import('@/app/ontwerp/page');
  return page({ searchParams: Promise.resolve({ richting: 'rtl', thema: 'denhaag' }) });
};

const inEarnest = {
  DEMO: '0',
  PUBLIC_URL: 'https://plein.example.nl',
  SMTP_URL: 'smtp://mail.example.nl',
  RESIDENT_OIDC_ISSUER: 'https://digid.example.nl',
  RESIDENT_OIDC_CLIENT_SECRET: 'geheim',
  STAFF_OIDC_ISSUER: 'https://directory.example.nl',
  STAFF_OIDC_CLIENT_SECRET: 'geheim',
};

describe('the page of the design system', () => {
  it('is not there in earnest', async () => {
    for (const [name, value] of Object.entries(inEarnest)) vi.stubEnv(name, value);
    await expect(open()).rejects.toMatchObject({ digest: expect.stringMatching(/404/) });
  });

  it.each([
    ['in a demo', { DEMO: '1' }],
    ['in development', { ...inEarnest, NODE_ENV: 'development' }],
  ])('is there %s', async (_, environment) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    await expect(open()).resolves.toBeDefined();
  });
});
