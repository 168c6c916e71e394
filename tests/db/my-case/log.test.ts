import { beforeEach, describe, expect, it, vi } from 'vitest';
import { splitHousehold } from '@/lib/commands/case/split-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone, type AuditEntry } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import { myLog } from '@/lib/queries/my-case/my-log';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { addDays } from '@/lib/rules/local-date';
import { colleague, host } from '@/tests/support/factories/desk';
import {
  identity,
  sentRequest,
  signedIn,
  verifiedRequest,
  type Sent,
} from '@/tests/support/factories/my-case';

let marijke: StaffActor;
let house = 200;

beforeEach(async () => {
  await colleague();
  marijke = { ...(await host('Marijke Denkbeeld')), functionTitle: 'consulent' };
  house += 1;
});

const here = () => ({ houseNumber: String(house) });
const longAgo = () => new Date(Date.now() - 30 * 86_400_000);

const look = (sent: Sent, more: Partial<AuditEntry> = {}) =>
  recordAlone({
    event: 'case.viewed',
    payload: {},
    actor: marijke,
    origin: 'work',
    caseId: sent.caseId,
    householdId: sent.householdId,
    ...more,
  } as AuditEntry);

/** As if it were that moment now. */
async function at(moment: Date, work: () => Promise<unknown>): Promise<void> {
  vi.stubEnv('CLOCK_OFFSET_MS', String(moment.getTime() - Date.now()));
  await work();
  vi.unstubAllEnvs();
}

const lookAt = (sent: Sent, moment: Date, more: Partial<AuditEntry> = {}) =>
  at(moment, () => look(sent, more));

/** Whoever helps the household, signed in. */
const contactPersonOf = async ({ contactPersonId }: Sent): Promise<StaffActor> => ({
  ...marijke,
  staffId: contactPersonId,
  roles: ['consultant'],
});

const logOf = async (sent: Sent, actor: Parameters<typeof findOwnRequest>[0] = sent.slip) =>
  myLog((await findOwnRequest(actor, sent.requestId))!, 50);

describe('who looked', () => {
  it('is told by name and function, when, how often, and what for', async () => {
    const sent = await sentRequest(here());
    for (let times = 0; times < 3; times += 1)
      await look(sent, { reason: 'Bereidt het gesprek voor' });
    const { lines } = await logOf(sent);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      who: { kind: 'staff', name: 'Marijke Denkbeeld', functionTitle: 'consulent' },
      event: 'case.viewed',
      // Three pages, shortly after each other: one visit.
      times: 1,
      isRefused: false,
      reason: 'Bereidt het gesprek voor',
    });
  });

  it('counts visits, not pages, and the same number wherever it is shown', async () => {
    const sent = await sentRequest(here());
    const tomorrow = addDays(today(), 1);
    for (const time of ['08:00', '08:20', '08:45', '10:00', '14:00']) {
      for (const second of ['01', '02', '03']) {
        await lookAt(sent, new Date(`${tomorrow}T${time}:${second}Z`));
      }
    }
    await lookAt(sent, new Date(`${tomorrow}T14:01:00Z`), { result: 'refused' });
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const timesOf = async (size: number) =>
      (await myLog(own, size)).lines.find((line) => !line.isRefused)?.times;
    await at(new Date(`${tomorrow}T20:00:00Z`), async () => {
      expect(await timesOf(50)).toBe(3);
      expect(await timesOf(2)).toBe(3);
    });
  });

  it('says when a wrong code was typed with the slip', async () => {
    const sent = await sentRequest(here());
    await recordAlone({
      ...{ event: 'session.refused', result: 'refused', payload: { why: 'oneTimeCode' } },
      ...{ actor: { kind: 'anonymous' }, origin: 'mine', requestId: sent.requestId },
    });
    expect((await logOf(sent)).lines).toMatchObject([
      { who: { kind: 'slip' }, event: 'session.refused' },
    ]);
  });

  it('also who tried and saw nothing', async () => {
    const sent = await sentRequest(here());
    await look(sent, { result: 'refused' });
    expect((await logOf(sent)).lines).toMatchObject([{ isRefused: true }]);
  });

  it('is somebody without a name when another resident tried', async () => {
    const sent = await sentRequest(here());
    const stranger = await sentRequest({ houseNumber: `${house}-999` });
    expect(await findOwnRequest(stranger.slip, sent.requestId)).toBeNull();
    expect((await logOf(sent)).lines).toMatchObject([
      { who: { kind: 'somebody' }, event: 'request.viewed', isRefused: true },
    ]);
  });

  it('says when the page was opened with the slip', async () => {
    const sent = await sentRequest(here());
    await look(sent, {
      event: 'code.used',
      actor: sent.slip,
      requestId: sent.requestId,
      payload: {},
    });
    expect((await logOf(sent)).lines).toMatchObject([{ who: { kind: 'slip' } }]);
  });

  it('leaves the reader’s own looks out', async () => {
    const sent = await sentRequest(here());
    await logOf(sent);
    expect((await logOf(sent)).lines).toEqual([]);
  });

  it('tells nothing from before the request', async () => {
    const identityId = await identity();
    const first = await sentRequest({ ...here(), identityId }, longAgo());
    await look(first);
    const second = await sentRequest({ ...here(), identityId });
    expect(second.caseId).toBe(first.caseId);
    const resident = await signedIn(identityId);
    expect((await logOf(second, resident)).lines).toEqual([]);
    expect((await logOf(first, resident)).lines).toHaveLength(1);
  });

  it('keeps what a household member asked for theirs', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const partner = await sentRequest({ ...here(), givenName: 'Jan' });
    expect(partner.caseId).toBe(sent.caseId);
    const about = { requestId: partner.requestId };
    await look(sent, { ...about, event: 'case.contacted', payload: about });
    await look(sent, { event: 'desk.lookedUp', payload: { found: true } });
    await look(sent, {
      event: 'person.changed',
      payload: { personId: partner.askerId, fields: ['phone'] },
    });
    expect((await logOf(sent, resident)).lines).toEqual([]);
  });

  it('shows who changed the reader’s own data', async () => {
    const { sent, resident } = await verifiedRequest(here());
    await look(sent, {
      event: 'person.changed',
      payload: { personId: sent.askerId, fields: ['phone'] },
    });
    expect((await logOf(sent, resident)).lines).toMatchObject([{ event: 'person.changed' }]);
  });

  it('remembers who looked before the request was moved to a household of its own', async () => {
    await verifiedRequest(here());
    const guessed = await sentRequest(here());
    await look(guessed, { reason: 'Kijkt wie dit is' });
    await splitHousehold(
      await contactPersonOf(guessed),
      guessed.caseId,
      guessed.requestId,
      () => '',
    );
    await look(guessed, { actor: { ...marijke, name: 'Kees Fabel' } });
    const looks = (await logOf(guessed)).lines.filter((one) => one.event === 'case.viewed');
    // What for is told to the household that it was about.
    expect(looks).toMatchObject([{ who: { name: 'Marijke Denkbeeld' }, reason: null }]);
    expect(looks).toHaveLength(1);
  });

  it('comes in pages, each look once, whoever looks in between', async () => {
    const sent = await sentRequest(here());
    for (let number = 0; number < 7; number += 1) {
      await look(sent, { reason: `Reden ${number}` });
      // Which of two looks in one millisecond comes first, nobody can say.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const first = await myLog(own, 3);
    await look(sent, { reason: 'Nieuw' });
    const second = await myLog(own, 3, first.next!);
    const third = await myLog(own, 3, second.next!);
    const reasons = [first, second, third].flatMap((page) => page.lines.map((one) => one.reason));
    expect(reasons).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Reden ${number}`));
    expect(third.next).toBeNull();
  });

  it('starts at the newest for a cursor that is not of this log', async () => {
    const [sent, other] = [await sentRequest(here()), await sentRequest({ houseNumber: '999' })];
    await look(sent, { reason: 'Hier' });
    await look(other, { reason: 'Daar' });
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const [elsewhere] = (await logOf(other)).lines;
    for (const cursor of [elsewhere!.id, 'x', '']) {
      expect((await myLog(own, 5, cursor)).lines).toMatchObject([{ reason: 'Hier' }]);
    }
  });

  it('the young read who looked, and what for only of their own request', async () => {
    const bornIn = new Date().getFullYear() - 14;
    const young = await verifiedRequest({ ...here(), birthDate: `${bornIn}-01-15` });
    const { requestId } = young.sent;
    await look(young.sent, { reason: 'Samira vroeg om hulp met de rekeningen.' });
    await look(young.sent, { requestId, reason: 'Bilal vroeg iets.' });
    const { lines } = await logOf(young.sent, young.resident);
    const looks = lines.filter(({ who }) => who.kind === 'staff');
    expect(looks.map(({ reason }) => reason).toSorted()).toEqual(['Bilal vroeg iets.', null]);
    const grown = await verifiedRequest({ ...here(), houseNumber: `${house}b` });
    await look(grown.sent, { reason: 'Samira vroeg om hulp met de rekeningen.' });
    const page = await logOf(grown.sent, grown.resident);
    expect(page.lines.map(({ reason }) => reason)).toContain(
      'Samira vroeg om hulp met de rekeningen.',
    );
  });
});
