import { beforeEach, expect, it, vi } from 'vitest';
import { openWithCode } from '@/lib/commands/my-case/open-with-code';
import { database } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { colleague } from '@/tests/support/factories/desk';
import { sentRequest } from '@/tests/support/factories/my-case';

vi.mock('next/headers', async () => (await import('@/tests/support/cookies')).cookieJar());

beforeEach(() => colleague());

const refusals = () =>
  database().auditEvent.findMany({
    where: { event: 'session.refused' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

it('who guesses the code of a slip stands in the record, without what was typed', async () => {
  const { slipCode, requestId, caseId } = await sentRequest();
  const guess = (typed: string) =>
    openWithCode({ slipCode: typed, oneTimeCode: '123456' }, '192.0.2.1').catch(
      (error: unknown) => error,
    );
  const [unknown, known] = [await guess('33333333C'), await guess(slipCode)];
  // Whoever guesses cannot tell the two apart; whoever reads the record can.
  expect(unknown).toBeInstanceOf(FieldErrorsError);
  expect(known).toEqual(unknown);
  const rows = await refusals();
  expect(rows).toMatchObject([
    { payload: { why: 'slipCode' }, result: 'refused', requestId: null, caseId: null },
    { payload: { why: 'oneTimeCode' }, result: 'refused', requestId, caseId },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/33333333|123456/);
});
