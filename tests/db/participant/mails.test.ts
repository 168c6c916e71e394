import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { endByResident } from '@/lib/commands/participant/end-by-resident';
import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { addDays } from '@/lib/rules/local-date';
import { sendMessageTask } from '@/lib/worker/send-message';
import { change, home, newGoal, newStep, type Home } from '@/tests/support/factories/plan';
import { guest, mailed, mailsTo } from '@/tests/support/factories/take-part';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';

let server: MailServer;
let at: Home;
let many = 0;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  at = await home({ houseNumber: '71', story: 'De post blijft dicht.' });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.arrived.length = 0;
  server.no = null;
  many += 1;
});

const invite = () => guest(at, { email: `mo${many}@voorbeeld.example`, name: 'Mo Fictief' });
const mailOf = (involvementId: string, template = 'invited') =>
  database().outboundMessage.findFirstOrThrow({ where: { involvementId, template } });
const run = (messageId: string, attempts = 1) =>
  sendMessageTask({ messageId }, { job: { attempts, max_attempts: 25 } as never });

describe('the mail of an invitation', () => {
  it('brings the link, and names nobody', async () => {
    const { involvementId } = await invite();
    const token = (await mailed(involvementId, 'invited', 'token'))!;
    await run((await mailOf(involvementId)).id);
    const { text, subject } = await PostalMime.parse(server.arrived[0]!.raw);
    expect(text).toContain(`/uitnodiging/${token}`);
    const { givenName } = await database().person.findUniqueOrThrow({ where: { id: at.self.id } });
    for (const word of [givenName, 'Mo', 'Fictief', at.contact.name, 'gesprekken', 'post']) {
      expect(`${subject} ${text}`).not.toMatch(new RegExp(`\\b${word}\\b`));
    }
    expect((await mailOf(involvementId)).values).toEqual({});
  });

  it('does not go any more once it has ended', async () => {
    const { involvementId } = await invite();
    await endByResident(at.resident, involvementId);
    const { id } = await mailOf(involvementId);
    await run(id);
    expect(server.arrived).toEqual([]);
    expect((await mailOf(involvementId)).failedAt).not.toBeNull();
  });

  it('that never arrives is told to the contact person, who can ask for another address', async () => {
    const { involvementId } = await invite();
    server.no = { at: 'receiver', code: 550, words: 'No such user' };
    await run((await mailOf(involvementId)).id);
    const told = await database().signal.findMany({
      where: { kind: 'invitationFailed', caseId: at.caseId },
    });
    expect(told).toMatchObject([{ staffId: at.contact.staffId }]);
  });
});

describe('that there is something to do', () => {
  it('is mailed to who is from outside when the step can begin, without a word of it', async () => {
    const { actor, involvementId } = await invite();
    const goal = newGoal('Rust.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    const first = newStep(goal.id, at.self, { title: 'Bellen' });
    await change(at.resident, at.householdId, { kind: 'stepAdded', step: first });
    const owner = { kind: 'participant', id: actor.participantId } as const;
    const step = newStep(goal.id, owner, { title: 'Mee', waitsFor: [first.id] });
    await change(at.contact, at.householdId, { kind: 'stepAdded', step });
    expect(await mailsTo(involvementId, 'participantMessage')).toBe(0);
    await changePlan(at.resident, at.householdId, {
      change: { kind: 'stepState', stepId: first.id, state: 'done' },
      ...{ seen: null, formKey: randomId() },
    });
    expect(await mailsTo(involvementId, 'participantMessage')).toBe(1);
    await run((await mailOf(involvementId, 'participantMessage')).id);
    const { text } = await PostalMime.parse(server.arrived[0]!.raw);
    expect(text).toContain('/meedoen');
    expect(text).not.toMatch(/Bellen|Rust|\bMee\b/);
  });

  it('is mailed when everybody is asked how it goes, and the answer is the own one', async () => {
    const { actor, involvementId } = await invite();
    const { householdId, resident, contact } = at;
    const goal = newGoal('Slapen.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const owner = { kind: 'participant', id: actor.participantId } as const;
    await change(contact, householdId, { kind: 'stepAdded', step: newStep(goal.id, owner) });
    await change(resident, householdId, { kind: 'evaluateOn', date: addDays(today(), 7) });
    expect(await askEvaluation(householdId)).toBe(true);
    expect(await mailsTo(involvementId, 'participantMessage')).toBe(1);
    await answerEvaluation(actor, householdId, { how: 'better', words: 'Het gaat goed.' });
    const { open } = await evaluationPage(actor, householdId);
    expect(open!.own).toMatchObject({ how: 'better', words: 'Het gaat goed.' });
  });
});
