import { beforeAll, describe, expect, it } from 'vitest';
import { breakGlass } from '@/lib/commands/glass/break-glass';
import { judgeGlass } from '@/lib/commands/glass/judge-glass';
import { lookAsInvolved } from '@/lib/commands/involved/look-as-involved';
import type { StaffActor } from '@/lib/platform/actor-types';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { glassToJudge } from '@/lib/queries/involved/glass';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let omar: StaffActor;
let lead: StaffActor;
let otherLead: StaffActor;

const breaking = (about: object = {}) => ({
  ...{ reason: 'Er is crisis, niemand neemt op.', isHidden: false, hiddenReason: '' },
  ...about,
});
const hour = 3_600_000;
const later = (ms: number) => new Date(Date.now() + ms);

beforeAll(async () => {
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  await colleague({ teamId: zuid });
  lead = await teamLead([noord]);
  otherLead = await teamLead([zuid], 'Ander Teamhoofd');
  at = await home({ areas: ['geld', 'gezin'], story: 'De post blijft dicht.' });
  omar = await colleague({ name: 'Omar Verzinsel', teamId: noord, contractHours: 0 });
});

const lines = async () =>
  (await myLog((await findOwnRequest(at.resident, at.requestId))!, 50)).lines.filter((line) =>
    line.event.startsWith('glass.'),
  );

describe('a look without being involved', () => {
  it('opens one case for two hours, with a reason; a second press is the same look', async () => {
    await expect(involvedPage(omar, at.caseId)).rejects.toThrow(NotFoundError);
    const id = await breakGlass(omar, at.caseId, breaking());
    expect(await breakGlass(omar, at.caseId, breaking())).toBe(id);
    const page = await involvedPage(omar, at.caseId);
    expect(page).toMatchObject({ as: 'brokeGlass', own: [] });
    expect(page.words.map((one) => one.story)).toContain('De post blijft dicht.');
    expect(page.parts.every((part) => part.what !== null)).toBe(true);
    expect(await lookAsInvolved(omar, at.caseId, 'x')).toBe('brokeGlass');
    await expect(involvedPage(omar, at.caseId, later(2 * hour + 1000))).rejects.toThrow(
      NotFoundError,
    );
    const other = await home({ houseNumber: '3' });
    await expect(involvedPage(omar, other.caseId)).rejects.toThrow(NotFoundError);
  });

  it('is told to the own team lead, on the list and by mail without a word of what it is', async () => {
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'glassBroken')).toMatchObject([
      { staffId: lead.staffId },
    ]);
    const [mail] = await database().outboundMessage.findMany({
      where: { template: 'glassBroken' },
    });
    expect(mail).toMatchObject({ values: {}, language: 'nl' });
    expect(open({ cipher: mail!.toCipher!, keyId: mail!.toKeyId! }, 'mail')).toBe(
      'collega@example.nl',
    );
  });

  it('is read by the resident at once, with the reason, and every look by it', async () => {
    expect(await lines()).toMatchObject([
      { event: 'glass.viewed', reason: 'Er is crisis, niemand neemt op.' },
      { event: 'glass.broken', reason: 'Er is crisis, niemand neemt op.' },
    ]);
  });

  it('is read later where safety forbids it at once', async () => {
    const quiet = await colleague({ name: 'Stil Kijken', contractHours: 0 });
    const hidden = breaking({ isHidden: true, hiddenReason: 'De ander leest mee.' });
    const id = await breakGlass(quiet, at.caseId, hidden);
    await lookAsInvolved(quiet, at.caseId, 'x');
    expect(await lines()).toHaveLength(2);
    const { shownFrom } = await database().glassBreak.findUniqueOrThrow({ where: { id } });
    const now = process.env.CLOCK_OFFSET_MS;
    process.env.CLOCK_OFFSET_MS = String(shownFrom!.getTime() - Date.now() + 1000);
    try {
      expect(await lines()).toHaveLength(4);
    } finally {
      if (now === undefined) delete process.env.CLOCK_OFFSET_MS;
      else process.env.CLOCK_OFFSET_MS = now;
    }
  });

  it('is not for a host, nor for who helps already; the attempt is recorded', async () => {
    const host = await colleague({ name: 'Truus', roles: ['host'] });
    for (const actor of [host, at.contact]) {
      await expect(breakGlass(actor, at.caseId, breaking())).rejects.toThrow(NotFoundError);
    }
    const refused = await recordOf(at.caseId, 'case.viewed');
    expect(refused.filter((one) => one.result === 'refused')).toHaveLength(2);
  });
});

describe('judging it', () => {
  it('is for the team lead of who looked, with the reasons; not for the one who looked', async () => {
    const [mine, others] = [await glassToJudge(lead), await glassToJudge(otherLead)];
    expect(mine.map((one) => one.by)).toContain('Omar Verzinsel');
    expect(others.map((one) => one.by)).toEqual(['Stil Kijken']);
    const id = mine.find((one) => one.by === 'Omar Verzinsel')!.id;
    const judgement = { verdict: 'right', judgement: 'Goed zo.' } as const;
    for (const actor of [otherLead, omar, at.contact]) {
      await expect(judgeGlass(actor, id, judgement)).rejects.toThrow(NotFoundError);
    }
    const own = await breakGlass(lead, at.caseId, breaking());
    await expect(judgeGlass(lead, own, judgement)).rejects.toThrow(NotFoundError);
    expect((await glassToJudge(otherLead)).map((one) => one.id)).toContain(own);
  });

  it('wrong ends the look at once; who looked hears of it; another judgement comes back', async () => {
    const { id } = (await glassToJudge(lead)).find((one) => one.by === 'Omar Verzinsel')!;
    await expect(involvedPage(omar, at.caseId)).resolves.toBeDefined();
    const wrong = { verdict: 'wrong', judgement: 'Bel eerst de contactpersoon.' } as const;
    await Promise.all([1, 2].map(() => judgeGlass(lead, id, wrong)));
    await expect(involvedPage(omar, at.caseId)).rejects.toThrow(NotFoundError);
    expect(await lookAsInvolved(omar, at.caseId, 'x')).toBeNull();
    const right = { ...wrong, verdict: 'right' } as const;
    await expect(judgeGlass(lead, id, right)).rejects.toThrow(ConflictError);
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'glassJudged')).toMatchObject([
      { staffId: omar.staffId },
    ]);
    expect(await recordOf(at.caseId, 'glass.judged')).toHaveLength(1);
    expect((await glassToJudge(lead)).filter((one) => one.verdict === null)).toHaveLength(1);
  });
});
