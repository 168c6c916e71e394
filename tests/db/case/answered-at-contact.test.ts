import { beforeAll, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { makeContact } from '@/lib/commands/case/make-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
beforeAll(async () => {
  marijke = await colleague();
});

const partsOf = async (sent: Sent) =>
  (await wholeCase(sent.caseId)).requests.find(({ id }) => id === sent.requestId)!.parts;

/** A request with two parts, and the contact in which the first of them is answered. */
async function twoParts(houseNumber: string) {
  const sent = await sentRequest({ houseNumber, areas: ['geld', 'gezin'] });
  const [first, second] = await partsOf(sent);
  const call = { requests: [sent.requestId], how: 'call' as const, on: today(), note: '' };
  const seen = { version: first!.version, was: { status: first!.status } };
  const answer = { partId: first!.id, action: 'answer' as const, outcome: 'Dat kan.', ...seen };
  return { sent, first: first!, second: second!, call, answer };
}

const linesOf = async (sent: Sent, kind: string) =>
  (await wholeCase(sent.caseId)).entries.filter((line) => line.kind === kind);

describe('a contact that answers a simple question', () => {
  it('ends that part with its outcome, and the other goes on', async () => {
    const { sent, first, second, call, answer } = await twoParts('301');
    await makeContact(marijke, sent.caseId, { ...call, parts: [answer] });
    const parts = await partsOf(sent);
    expect(parts.find(({ id }) => id === first.id)).toMatchObject({
      ...{ status: 'answered', outcome: 'Dat kan.' },
      closedAt: expect.any(Date),
    });
    expect(parts.find(({ id }) => id === second.id)).toMatchObject({
      ...{ status: 'in_progress', outcome: null, closedAt: null },
    });
    expect(await linesOf(sent, 'answered')).toMatchObject([
      { text: 'Dat kan.', isForResident: true, requestId: sent.requestId },
    ]);
    expect(await recordOf(sent.caseId, 'part.answered')).toHaveLength(1);
    expect((await wholeCase(sent.caseId)).nextPromiseOn).toBeNull();
  });

  it('pressed twice at once answers once', async () => {
    const { sent, call, answer } = await twoParts('302');
    const press = () => makeContact(marijke, sent.caseId, { ...call, parts: [answer] });
    await Promise.all([press(), press(), press()]);
    expect(await recordOf(sent.caseId, 'part.answered')).toHaveLength(1);
    expect(await recordOf(sent.caseId, 'case.contacted')).toHaveLength(1);
  });

  it('is no second press when the contact before it answered nothing', async () => {
    const { sent, call, answer } = await twoParts('303');
    await makeContact(marijke, sent.caseId, call);
    const [now] = (await partsOf(sent)).filter(({ id }) => id === answer.partId);
    const seen = { version: now!.version, was: { status: now!.status } };
    await makeContact(marijke, sent.caseId, { ...call, parts: [{ ...answer, ...seen }] });
    expect(await recordOf(sent.caseId, 'part.answered')).toHaveLength(1);
  });

  it('that a colleague was first with is not written over, and nothing of the contact is kept', async () => {
    const { sent, first, call, answer } = await twoParts('304');
    const earlier = { action: 'answer', outcome: 'Nee, dat kan niet.' } as const;
    await changePart(marijke, sent.caseId, first.id, { ...earlier, version: first.version });
    const late = makeContact(marijke, sent.caseId, { ...call, parts: [answer] });
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({
      current: { partId: first.id, status: 'answered', outcome: 'Nee, dat kan niet.' },
    });
    expect(await recordOf(sent.caseId, 'case.contacted')).toHaveLength(0);
    expect((await wholeCase(sent.caseId)).nextPromiseOn).not.toBeNull();
  });

  it('was about the request of the part', async () => {
    const { sent, call, answer } = await twoParts('305');
    const other = await sentRequest({ houseNumber: '305' });
    expect(other.caseId).toBe(sent.caseId);
    const contact = { ...call, requests: [other.requestId], parts: [answer] };
    await expect(makeContact(marijke, sent.caseId, contact)).rejects.toThrow(FieldErrorsError);
    const elsewhere = await sentRequest({ houseNumber: '306' });
    const foreign = { ...call, requests: [elsewhere.requestId], parts: [answer] };
    await expect(makeContact(marijke, elsewhere.caseId, foreign)).rejects.toThrow(NotFoundError);
    expect((await partsOf(sent)).map(({ status }) => status)).toEqual(['new', 'new']);
  });

  it('is not for a colleague who does not help', async () => {
    const { sent, call, answer } = await twoParts('307');
    const outsider = await colleague({ name: 'Bram Denkraam' });
    const tried = makeContact(outsider, sent.caseId, { ...call, parts: [answer] });
    await expect(tried).rejects.toThrow(NotFoundError);
    expect((await partsOf(sent)).map(({ status }) => status)).toEqual(['new', 'new']);
  });
});
