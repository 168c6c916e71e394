import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { expectedWaits } from '@/lib/queries/shared/expected-wait';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(now().getTime() - days * day);

/** So many parts of a domain that ended a while ago, each after another number of days. */
async function ended(domain: string, took: readonly number[], endedAgo = 10): Promise<void> {
  for (const days of took) {
    const { requestId } = await sentRequest();
    await database().requestPart.upsert({
      where: { requestId_domain: { requestId, domain } },
      create: { ...(await partOf(requestId)), domain, ...endedAfter(days, endedAgo) },
      update: endedAfter(days, endedAgo),
    });
  }
}

const endedAfter = (days: number, endedAgo: number) => ({
  ...{ status: 'answered', outcome: 'Klaar.' },
  ...{ openedAt: ago(days + endedAgo), closedAt: ago(endedAgo) },
});

async function partOf(requestId: string) {
  const where = { id: requestId };
  const { caseId } = await database().helpRequest.findUniqueOrThrow({ where });
  return { requestId, caseId };
}

beforeAll(async () => {
  await colleague();
  await ended('jeugd', [...Array.from({ length: 18 }, (_, index) => index + 1), 40, 60]);
  await ended(
    'wmo',
    Array.from({ length: 19 }, () => 5),
  );
  await ended('werk-inkomen', [3], 100);
});

describe('how long it takes until there is an answer', () => {
  it('is measured: nine of ten within so many days; with fewer than twenty nothing is said', async () => {
    const waits = await expectedWaits();
    // The eighteenth of twenty.
    expect(waits.get('jeugd')).toBe(18);
    expect(waits.has('wmo')).toBe(false);
    await ended('wmo', [5]);
    expect((await expectedWaits()).get('wmo')).toBe(5);
  });

  it('forgets what ended more than 90 days ago', async () => {
    await ended(
      'werk-inkomen',
      Array.from({ length: 20 }, () => 50),
      95,
    );
    expect((await expectedWaits()).has('werk-inkomen')).toBe(false);
  });
});
