const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

/** What every process in a test is told, except where its database is. */
export const testEnvironment: Record<string, string> = {
  DEMO: '1',
  // Nobody lives there: a unit test opens no database, and a test with one is told where it is.
  DATABASE_APP_URL: 'postgresql://nobody@127.0.0.1:1/none',
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-for-tests-only-of-32-bytes-or-more',
  DATA_KEYS: `test-1:${key('k')}`,
  INDEX_KEY: key('i'),
  RESIDENT_OIDC_CLIENT_SECRET: 'resident-secret-for-tests',
  STAFF_OIDC_CLIENT_SECRET: 'staff-secret-for-tests',
};
