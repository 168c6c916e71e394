const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

/** What every process in a test is told, except where its database is. */
export const testEnvironment: Record<string, string> = {
  DEMO: '1',
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-for-tests-only-of-32-bytes-or-more',
  DATA_KEYS: `test-1:${key('k')}`,
  INDEX_KEY: key('i'),
  RESIDENT_OIDC_CLIENT_SECRET: 'resident-secret-for-tests',
  STAFF_OIDC_CLIENT_SECRET: 'staff-secret-for-tests',
};
