import { beforeAll, describe, expect, it } from 'vitest';
import { answerAfterCare } from '@/lib/commands/after-care/answer-after-care';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { myAfterCare } from '@/lib/queries/my-case/after-care';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { askAfterCareOfAll } from '@/lib/worker/ask-after-care';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, wholeCase } from '@/tests/support/factories/work';

const day = 24 * 60 * 60 * 1000;
let houseNumber = 0;

/** A household whose case ended so many days ago. */
async function ended(daysAgo: number): Promise<Home> {
  houseNumber += 1;
  const at = await home({ houseNumber: String(houseNumber) });
  await database().requestPart.updateMany({
    where: { caseId: at.caseId },
    data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
  });
  await database().case.update({
    where: { id: at.caseId },
    data: {
      ...{ status: 'closed', outcome: 'Klaar.', nextPromiseOn: null },
      closedAt: new Date(now().getTime() - daysAgo * day),
    },
  });
  return at;
}

const asked = async ({ caseId }: Home) =>
  database().afterCare.findMany({ where: { request: { caseId } } });
const answer = { how: 'badly' as const, words: 'De post stapelt zich op.', wantsHelp: true };

beforeAll(async () => {
  await colleague();
});

describe('three months after the help ended', () => {
  it('everybody who asked is asked once, by two workers as by one; not sooner, and not much later', async () => {
    const [long, soon, ancient] = [await ended(95), await ended(80), await ended(250)];
    await Promise.all([askAfterCareOfAll(), askAfterCareOfAll()]);
    await askAfterCareOfAll();
    expect(await asked(long)).toHaveLength(1);
    expect(await asked(soon)).toEqual([]);
    expect(await asked(ancient)).toEqual([]);
    const { entries } = await wholeCase(long.caseId);
    expect(entries.filter(({ kind }) => kind === 'afterCareAsked')).toHaveLength(1);
    // A year can be played: the night itself is an argument.
    await askAfterCareOfAll(new Date(now().getTime() + 15 * day));
    expect(await asked(soon)).toHaveLength(1);
  });

  it('the answer is given once, and read by the contact person, who opens the case again', async () => {
    const at = await ended(95);
    await askAfterCareOfAll();
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    expect(await myAfterCare(own)).toEqual({ how: null });
    await Promise.all([1, 2, 3].map(() => answerAfterCare(at.resident, at.requestId, answer)));
    await answerAfterCare(at.resident, at.requestId, { ...answer, how: 'well' });
    expect(await myAfterCare(own)).toEqual({ how: 'badly' });
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter(({ kind }) => kind === 'afterCareAnswered')).toHaveLength(1);
    const page = await casePage(at.contact, at.caseId);
    expect(page.afterCare).toMatchObject([{ ...answer }]);
    const again = { reason: 'Er is weer hulp nodig.', version: page.facts.version };
    await reopenCase(at.contact, at.caseId, again);
    expect(await wholeCase(at.caseId)).toMatchObject({ status: 'open' });
  });

  it('nobody answers for somebody else, or what was not asked', async () => {
    const at = await ended(95);
    const other = await ended(10);
    await askAfterCareOfAll();
    const across = answerAfterCare(other.resident, at.requestId, answer);
    await expect(across).rejects.toThrow(NotFoundError);
    const unasked = answerAfterCare(other.resident, other.requestId, answer);
    await expect(unasked).rejects.toThrow(NotFoundError);
    expect(await asked(at)).toMatchObject([{ how: null, answeredAt: null }]);
  });
});
