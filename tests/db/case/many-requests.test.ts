import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeContact } from '@/lib/commands/case/make-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { casePage } from '@/lib/queries/case/case-page';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { openPartsOf, partOf } from '@/lib/queries/shared/case/parts';
import { requestOf, requestsOf } from '@/lib/queries/shared/case/requests';
import { waitingRequestsOf } from '@/lib/queries/shared/case/waiting-requests';
import { identity, sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

const many = 14;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

let marijke: StaffActor;
let caseId: string;
let sent: Sent[];
let single: Sent;

beforeAll(async () => {
  marijke = await colleague();
  const identityId = await identity();
  sent = [];
  for (let turn = 0; turn < many; turn += 1) {
    const asking = { identityId, story: `Vraag ${turn}`, areas: ['geld'] };
    // The last two at the same moment: a page may end between them.
    sent.push(await sentRequest(asking, daysAgo(Math.max(1, many - 1 - turn))));
  }
  caseId = sent[0]!.caseId;
  single = await sentRequest({ houseNumber: '99', familyName: 'Alleen' });
});

const factsOf = (id: string) => caseFacts(marijke, id, today());
const newestFirst = () => sent.map((one) => one.requestId).toReversed();

async function allPages(take: number): Promise<string[][]> {
  const facts = await factsOf(caseId);
  const pages = [await requestsOf(facts, { take })];
  while (pages.at(-1)!.next && pages.length <= many) {
    pages.push(await requestsOf(facts, { take, cursor: pages.at(-1)!.next! }));
  }
  return pages.map(({ requests }) => requests.map((request) => request.id));
}

describe('a case with many requests', () => {
  it('shows them in pages, newest first, each exactly once', async () => {
    for (const take of [1, 4, 5]) {
      const pages = await allPages(take);
      expect(pages.map((page) => page.length)).toEqual(
        Array.from({ length: Math.ceil(many / take) }, (_, page) =>
          Math.min(take, many - page * take),
        ),
      );
      expect(new Set(pages.flat()).size).toBe(many);
      expect(pages.flat().slice(2)).toEqual(newestFirst().slice(2));
    }
  });

  it('has a cursor that tells nothing; a broken one starts at the newest', async () => {
    const facts = await factsOf(caseId);
    const { next, requests } = await requestsOf(facts, { take: 2 });
    expect(Buffer.from(next!, 'base64url').toString()).not.toContain('Vraag');
    for (const cursor of ['x', next!.slice(0, 9)]) {
      expect((await requestsOf(facts, { take: 2, cursor })).requests).toEqual(requests);
    }
  });

  it('shows the latest few on its page, and everything that waits in earlier ones', async () => {
    const page = await casePage(marijke, caseId);
    expect(page.requests).toHaveLength(3);
    expect(page.hasEarlier).toBe(true);
    expect(page.parts).toHaveLength(many);
    expect(page.parts.map((part) => part.requestId).slice(3)).toEqual(newestFirst().slice(3));
    expect(page.waiting.filter((request) => request.isOwed)).toHaveLength(many);
    const oldest = await database().helpRequest.findUniqueOrThrow({
      where: { id: sent[0]!.requestId },
    });
    expect(page.owed?.dueOn).toBe(oldest.promiseDueOn!.toISOString().slice(0, 10));
    expect(page.owed?.urgency.kind).toBe('overdue');
  });

  it('asks the database as often as for a case with one request', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const asked = async (id: string) => {
      await casePage(marijke, id);
      const before = query.mock.calls.length;
      await casePage(marijke, id);
      return query.mock.calls.length - before;
    };
    const forOne = await asked(single.caseId);
    expect(await asked(caseId)).toBe(forOne);
    expect(forOne).toBeLessThan(36);
  });

  it('lets a part of an old request end; then only what is shown stands on the page', async () => {
    const old = sent.slice(0, many - 3).map((one) => one.requestId);
    await makeContact(marijke, caseId, {
      ...{ requests: sent.map((one) => one.requestId), how: 'call', on: today(), note: '' },
    });
    await database().requestPart.updateMany({
      where: { requestId: { in: old.slice(1) } },
      data: { status: 'answered', closedAt: new Date(), outcome: 'Klaar.' },
    });
    const page = await casePage(marijke, caseId);
    expect(page.waiting).toEqual([]);
    expect(page.owed).toBeNull();
    expect(page.parts.map((part) => part.requestId).slice(3)).toEqual([sent[0]!.requestId]);
    expect(page.hasOpenParts).toBe(true);
    await database().requestPart.updateMany({
      where: { caseId },
      data: { status: 'answered', closedAt: new Date(), outcome: 'Klaar.' },
    });
    expect(await casePage(marijke, caseId)).toMatchObject({ hasOpenParts: false });
    expect((await casePage(marijke, caseId)).parts).toHaveLength(3);
  });
});

describe('who helps already', () => {
  const told = (turn: number, name: string, what: string | null) =>
    database().requestHelper.create({
      data: { requestId: sent[turn]!.requestId, name, kind: 'neighbour', what },
    });

  it('is told once, as last told, also when it was told long ago', async () => {
    await told(0, 'Buurvrouw Annie', 'kookt');
    await told(1, 'Piet', null);
    await told(many - 1, 'buurvrouw annie', 'doet de boodschappen');
    const { helpers } = await casePage(marijke, caseId);
    expect(helpers).toEqual([
      { name: 'buurvrouw annie', kind: 'neighbour', what: 'doet de boodschappen' },
      { name: 'Piet', kind: 'neighbour', what: null },
    ]);
  });
});

describe('what is asked for by its id', () => {
  it('is found in its own case only', async () => {
    const [own, other] = [await factsOf(single.caseId), await factsOf(caseId)];
    const [part] = await openPartsOf(own);
    expect((await partOf(own, part!.id))?.requestId).toBe(single.requestId);
    expect(await partOf(other, part!.id)).toBeNull();
    expect((await requestOf(own, single.requestId))?.story).toContain('alleen');
    expect(await requestOf(other, single.requestId)).toBeNull();
  });

  it('is left out when it was withdrawn, for who may choose a request', async () => {
    await database().helpRequest.update({
      where: { id: single.requestId },
      data: { withdrawnAt: new Date() },
    });
    const facts = await factsOf(single.caseId);
    expect((await requestsOf(facts, { take: 5, isAskedStill: true })).requests).toEqual([]);
    expect((await requestsOf(facts, { take: 5 })).requests).toHaveLength(1);
    expect(await waitingRequestsOf(facts)).toEqual([]);
  });
});
