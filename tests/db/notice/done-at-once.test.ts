import { beforeAll, describe, expect, it } from 'vitest';
import { finishStep } from '@/lib/commands/case/agreed-steps';
import { makeContact } from '@/lib/commands/case/make-contact';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { enterComplaint } from '@/lib/commands/complaint/make-complaint';
import { answerEnquiry } from '@/lib/commands/enquiry/answer-enquiry';
import { askFirst } from '@/lib/commands/enquiry/ask-first';
import { takeEnquiry } from '@/lib/commands/enquiry/take-enquiry';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { surfaceHeard } from '@/lib/commands/notice/surface-heard';
import { recordEvent } from '@/lib/commands/part-event/record-event';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import { enquiryAnswerSchema } from '@/lib/schemas/enquiry';
import { asOwner } from '@/tests/support/database';
import { change, home, newGoal, newStep, type Home } from '@/tests/support/factories/plan';
import { at as talkAt, say } from '@/tests/support/factories/talk';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const far = new Date(Date.now() + 90 * 86_400_000);
const day = (days: number) => addDays(today(), days);
const first = { after: '00000000-0000-0000-0000-000000000000', take: 200 };

let at: Home;
let lead: StaffActor;

const standing = async () => {
  const rows = await database().notice.findMany({
    where: { settledAt: null, OR: [{ caseId: at.caseId }, { caseId: null }] },
    select: { kind: true },
  });
  return [...new Set(rows.map(({ kind }) => kind))].toSorted();
};

/** Of a home that asked before, only the last request waits. */
const leaveOne = ({ caseId, requestId }: Home) =>
  asOwner(`update help_request set first_contact_at = now() where case_id = $1 and id <> $2`, [
    caseId,
    requestId,
  ]);

/** Everything is told; then one thing is done, and nothing else is put away with it. */
async function ends(kind: string, work: () => Promise<unknown>) {
  await surfaceCases(first, far);
  for (const heard of ['complaint', 'enquiry'] as const) await surfaceHeard(heard, first, far);
  const before = await standing();
  expect(before).toContain(kind);
  await work();
  expect(await standing()).toEqual(before.filter((one) => one !== kind));
}

beforeAll(async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home({ areas: ['dagelijks'] });
  await leaveOne(at);
});

describe('what is done is put away by what did it, not an hour later:', () => {
  it('a promise, by the contact', () =>
    ends('promise', () => {
      const contact = { requests: [at.requestId], how: 'call' as const, on: today(), note: '' };
      return makeContact(at.contact, at.caseId, contact);
    }));

  it('a message, by the answer', async () => {
    const place = talkAt(at.householdId);
    await say(at.resident, place, 'Is er al iets bekend?');
    await ends('message', () => say(at.contact, place, 'Morgen bel ik u.'));
  });

  it('an agreed step, when it is done', async () => {
    const made = { what: 'Bellen.', madeById: at.contact.staffId, dueOn: toDateColumn(day(1)) };
    const { id } = await database().agreedStep.create({ data: { ...made, caseId: at.caseId } });
    await ends('agreedStep', () => finishStep(at.contact, at.caseId, id));
  });

  it('a step of the plan, and the day to look back', async () => {
    const plan = (wanted: Parameters<typeof change>[2]) =>
      change(at.contact, at.householdId, wanted);
    const goal = newGoal('Rust in huis');
    const step = newStep(goal.id, at.self, { dueOn: day(2) });
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    await change(at.resident, at.householdId, { kind: 'stepAdded', step });
    await plan({ kind: 'evaluateOn', date: day(20) });
    await ends('planStep', () =>
      change(at.resident, at.householdId, { kind: 'stepState', stepId: step.id, state: 'done' }),
    );
    await ends('evaluation', () => plan({ kind: 'evaluateOn', date: day(200) }));
  });

  it('a complaint, by its answer', async () => {
    const said = { words: 'Te laat.', wish: '', about: '', name: '', reach: '' };
    const come = { formKey: randomId(), channel: 'letter' as const, receivedOn: today() };
    const id = await enterComplaint(at.contact, { ...said, ...come });
    await ends('complaint', () =>
      endComplaint(lead, id, { outcome: 'settled', words: 'Het is goed zo.' }),
    );
  });

  it('a question without a name, by its answer', async () => {
    const id = await askFirst({ formKey: randomId(), words: 'Mag dat?' }, randomId());
    await takeEnquiry(at.contact, id);
    const words = { formKey: randomId(), words: 'Ja.', consequence: 'none', seen: 1 };
    await ends('enquiry', () => answerEnquiry(at.contact, id, enquiryAnswerSchema.parse(words)));
  });

  it('a term, by the fact that ends it', async () => {
    const part = await database().requestPart.findFirstOrThrow({
      where: { caseId: at.caseId, events: { some: { kind: 'melding' } } },
    });
    await database().requestPart.updateMany({
      where: { caseId: at.caseId, id: { not: part.id } },
      data: { status: 'closed', closedAt: new Date() },
    });
    const fact = { formKey: randomId(), occurredOn: today(), untilOn: null, note: '' };
    await ends('term', () =>
      recordEvent(at.contact, at.caseId, part.id, { ...fact, kind: 'result_given' }),
    );
  });

  it('everything that a request asked of us, when it is taken back', async () => {
    const mine = at;
    at = await home({ areas: ['dagelijks'], houseNumber: '9' });
    await leaveOne(at);
    await database().requestPart.updateMany({
      where: { caseId: at.caseId, requestId: { not: at.requestId } },
      data: { status: 'closed', closedAt: new Date() },
    });
    await surfaceCases(first, far);
    expect(await standing()).toEqual(['promise', 'term']);
    await withdrawRequest(at.resident, at.requestId, '');
    expect(await standing()).toEqual([]);
    at = mine;
  });
});
