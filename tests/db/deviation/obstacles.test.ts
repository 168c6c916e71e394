import { beforeAll, describe, expect, it } from 'vitest';
import { answerObstacle } from '@/lib/commands/deviation/answer-obstacle';
import { decideDeviation } from '@/lib/commands/deviation/decide-deviation';
import { lookAtObstacles } from '@/lib/commands/deviation/look-at-obstacles';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { deviationsOf } from '@/lib/queries/deviation/case-deviations';
import {
  answeredObstacles,
  countWaitingObstacles,
  ledObstacle,
  waitingObstacles,
} from '@/lib/queries/deviation/obstacles';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { deviationSchema } from '@/lib/schemas/deviation';
import { home, spokenWith, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead, wholeCase } from '@/tests/support/factories/work';

const said = (about: object = {}) =>
  deviationSchema.parse({
    ...{ formKey: randomId(), effect: 'Ans houdt haar huis.', values: 'De wet wil rust.' },
    ...{ rule: 'Eerst vier weken zoeken.', instead: 'Geld vanaf vandaag.', sideEffects: '' },
    ...about,
  });
const blocked = { isObstacle: 'ja', obstacle: 'Vier weken zonder geld maakt nieuwe schulden.' };

let at: Home;
let outsider: StaffActor;
let lead: StaffActor;
let otherLead: StaffActor;

beforeAll(async () => {
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  const contact = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  otherLead = await teamLead([zuid], 'Ander Teamhoofd');
  at = await home();
  outsider = await colleague({ name: 'Omar Verzinsel', teamId: zuid, contractHours: 0 });
  expect(at.contact.staffId).toBe(contact.staffId);
  await spokenWith(at.requestId);
});

const facts = () => caseFacts(at.contact, at.caseId, today());

describe('what stands in the way', () => {
  it('asks for words of its own, and forgets them without the tick', () => {
    const { success, error } = deviationSchema.safeParse({ ...said(), isObstacle: 'ja' });
    expect(success).toBe(false);
    expect(error!.issues).toMatchObject([{ path: ['obstacle'], message: 'obstacleMissing' }]);
    expect(said({ obstacle: 'Zonder vinkje.' }).obstacle).toBe('');
  });

  it('is read by every team lead without the household, and by nobody else', async () => {
    await decideDeviation(at.contact, at.caseId, said(blocked));
    for (const actor of [lead, otherLead]) {
      const { lines } = await waitingObstacles(actor);
      expect(lines).toMatchObject([
        { rule: 'Eerst vier weken zoeken.', obstacle: blocked.obstacle, team: 'Noord' },
      ]);
      expect(JSON.stringify(lines)).not.toMatch(/Ans houdt|Geld vanaf|De wet wil/);
      expect(await countWaitingObstacles(actor)).toBe(1);
    }
    expect((await waitingObstacles(outsider)).lines).toEqual([]);
    expect(await countWaitingObstacles(outsider)).toBe(0);
    await lookAtObstacles(lead);
    const looks = await database().auditEvent.findMany({ where: { event: 'obstacle.viewed' } });
    expect(looks).toMatchObject([{ actorId: lead.staffId, caseId: null, householdId: null }]);
  });

  it('is answered once, by a team lead: who registered it hears of it, all teams read it', async () => {
    const [{ id }] = (await waitingObstacles(lead)).lines as unknown as [{ id: string }];
    const answer = { answer: 'Wij wachten niet meer vier weken.' };
    for (const actor of [at.contact, outsider]) {
      await expect(answerObstacle(actor, id, answer)).rejects.toThrow(NotFoundError);
    }
    const both = await Promise.allSettled([
      answerObstacle(lead, id, answer),
      answerObstacle(otherLead, id, { answer: 'Eerst navragen.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(ConflictError);
    const kept = (await ledObstacle(lead, id))!.answer!;
    const winner = kept.by === lead.name ? lead : otherLead;
    await answerObstacle(winner, id, { answer: kept.words });
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter(({ kind }) => kind === 'obstacleAnswered')).toMatchObject([
      { staffId: at.contact.staffId },
    ]);
    expect(await countWaitingObstacles(lead)).toBe(0);
    const { lines } = await answeredObstacles(outsider);
    expect(lines).toMatchObject([{ answer: { words: kept.words, by: kept.by } }]);
    expect(lines[0]).not.toHaveProperty('by');
    const [latest] = (await deviationsOf(await facts(), { take: 1 })).lines;
    expect(latest).toMatchObject({ obstacle: { answer: { words: kept.words } } });
    const events = await database().auditEvent.findMany({ where: { event: 'obstacle.answered' } });
    expect(events).toMatchObject([{ caseId: null, householdId: null }]);
  });

  it('is not answered by who registered it', async () => {
    const both = await colleague({ name: 'Leider Zelf', roles: ['consultant', 'team_lead'] });
    const { id } = await database().deviation.create({
      data: { ...said(blocked), caseId: at.caseId, decidedById: both.staffId },
    });
    expect(await ledObstacle(both, id)).toMatchObject({ mayAnswer: false });
    await expect(answerObstacle(both, id, { answer: 'Goed.' })).rejects.toThrow(NotFoundError);
    const own = database().deviation.update({
      where: { id },
      data: { obstacleAnswer: 'x', answeredById: both.staffId, answeredAt: new Date() },
    });
    await expect(own).rejects.toThrow(/deviation_answered_by_other/);
    await answerObstacle(lead, id, { answer: 'Goed.' });
  });

  it('of a restricted household is only there for who may know of it', async () => {
    const hidden = await home({ houseNumber: '9' });
    const rule = 'Een regel die niemand mag kennen.';
    await decideDeviation(hidden.contact, hidden.caseId, said({ ...blocked, rule }));
    await database().householdAccess.createMany({
      data: [hidden.contact, lead].map(({ staffId }) => ({
        ...{ householdId: hidden.householdId, staffId },
      })),
      skipDuplicates: true,
    });
    await database().household.update({
      where: { id: hidden.householdId },
      data: { isRestricted: true },
    });
    const rules = async (actor: StaffActor) =>
      (await waitingObstacles(actor)).lines.map((line) => line.rule);
    expect(await rules(lead)).toContain(rule);
    expect(await rules(otherLead)).not.toContain(rule);
    const { id } = (await waitingObstacles(lead)).lines.find((line) => line.rule === rule)!;
    expect(await ledObstacle(otherLead, id)).toBeNull();
    await expect(answerObstacle(otherLead, id, { answer: 'x' })).rejects.toThrow(NotFoundError);
    await answerObstacle(lead, id, { answer: 'Opgelost.' });
    const answered = async (actor: StaffActor) =>
      (await answeredObstacles(actor)).lines.map((line) => line.rule);
    expect(await answered(lead)).toContain(rule);
    expect(await answered(outsider)).not.toContain(rule);
  });

  it('is paged without losing or repeating one', async () => {
    const shared = new Date();
    await database().deviation.createMany({
      data: [...Array(43)].map((_, index) => ({
        ...{ ...said(blocked), rule: `Regel ${index}`, caseId: at.caseId },
        ...{ decidedById: at.contact.staffId, at: shared },
      })),
    });
    const walk = async (read: typeof waitingObstacles) => {
      const rules: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await read(lead, cursor);
        rules.push(...page.lines.map(({ rule }) => rule));
        if (!page.next) return rules.filter((rule) => rule.startsWith('Regel '));
        cursor = page.next;
      }
    };
    expect(new Set(await walk(waitingObstacles)).size).toBe(43);
    expect(await walk(waitingObstacles)).toHaveLength(43);
    await database().deviation.updateMany({
      where: { rule: { startsWith: 'Regel ' } },
      data: { obstacleAnswer: 'Ja.', answeredById: lead.staffId, answeredAt: shared },
    });
    const answered = await walk(answeredObstacles as typeof waitingObstacles);
    expect([answered.length, new Set(answered).size]).toEqual([43, 43]);
  });
});
