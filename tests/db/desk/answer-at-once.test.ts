import { beforeEach, describe, expect, it } from 'vitest';
import { answerAtOnce } from '@/lib/commands/desk/answer-at-once';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { giveCode } from '@/lib/commands/desk/give-code';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { residentAtHome } from '@/lib/facts/household/at-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { myDay } from '@/lib/queries/desk/my-day';
import { deskSlip } from '@/lib/queries/desk/slip';
import type { WalkIn } from '@/lib/schemas/desk';
import { bornOn, colleague, host, household, visit } from '@/tests/support/factories/desk';

let truus: StaffActor;
let marijke: string;

beforeEach(async () => {
  truus = await host();
  marijke = await colleague();
});

const question = (values: Partial<WalkIn> = {}) =>
  visit({
    name: 'Dirk van Proef',
    story: 'Waar is de voedselbank?',
    answer: 'Aan de Havenkade.',
    ...values,
  });

async function answer(form: WalkIn, actor = truus) {
  await saveWalkIn(actor, form, 'pressed');
  return answerAtOnce(actor, form);
}

const whole = (id: string) =>
  database().helpRequest.findUniqueOrThrow({
    where: { id },
    include: { parts: true, case: { include: { assignments: true } } },
  });

describe('an answer at once', () => {
  it('is recorded and closed in one step, with a contact person and nothing left open', async () => {
    const { requestId } = await answer(question());
    const request = await whole(requestId);
    expect(request).toMatchObject({
      channel: 'desk',
      enteredById: truus.staffId,
      story: 'Waar is de voedselbank?',
      firstContactAt: expect.any(Date),
    });
    expect(request.parts.length).toBeGreaterThan(0);
    for (const part of request.parts) {
      expect(part).toMatchObject({ status: 'answered', outcome: 'Aan de Havenkade.' });
    }
    expect(request.case).toMatchObject({
      status: 'closed',
      outcome: 'Aan de Havenkade.',
      nextPromiseOn: null,
    });
    expect(request.case.assignments).toHaveLength(1);
    const { caseId } = request;
    expect(await database().signal.count({ where: { caseId, seenAt: null } })).toBe(0);
    const contact = await database().staff.findUniqueOrThrow({
      where: { id: request.case.contactPersonId },
    });
    expect(contact.loadPoints).toBe(0);
    const events = await database().auditEvent.findMany({ where: { requestId } });
    expect(events.map((row) => row.event)).toEqual(
      expect.arrayContaining([
        'request.submitted',
        'desk.answered',
        'part.answered',
        'case.closed',
      ]),
    );
    expect(JSON.stringify(events)).not.toContain('voedselbank');
  });

  it('was a talk with who asked, also when the case is opened again later', async () => {
    const { requestId } = await answer(question());
    const { case: kase, householdId, matchStatus } = await whole(requestId);
    expect(matchStatus).toBe('new');
    const self = { kind: 'slip', requestId, sessionId: randomId() } as const;
    const atHome = () => residentAtHome(database(), self, { householdId, today: today() });
    expect(await atHome()).not.toBeNull();
    const contact: StaffActor = { ...truus, staffId: kase.contactPersonId, roles: ['consultant'] };
    await reopenCase(contact, kase.id, { reason: 'Toch meer.', version: kase.version });
    expect(await whole(requestId)).toMatchObject({ firstContactAt: null });
    expect(await atHome()).not.toBeNull();
  });

  it('joins the open case of a known household, which stays open', async () => {
    const birthDate = '1979-05-21';
    const { caseId, householdId } = await household({
      contactPersonId: marijke,
      addressKey: '1211BC3',
      people: [{ givenName: 'Dirk', familyNamePrefix: 'van', familyName: 'Proef', birthDate }],
    });
    const form = question({ birthDate: bornOn(birthDate), postcode: '1211 BC', houseNumber: '3' });
    const { requestId } = await answer(form);
    const request = await whole(requestId);
    expect(request).toMatchObject({ caseId, householdId, matchStatus: 'to_confirm' });
    expect(request.case).toMatchObject({ status: 'open', nextPromiseOn: null, weight: 1 });
    const waiting = { caseId, requestId, seenAt: null };
    expect(await database().signal.findMany({ where: waiting })).toMatchObject([
      { staffId: marijke, kind: 'toConfirm' },
    ]);
  });

  it('is one request, also when it is pressed often and at once', async () => {
    const form = question();
    await saveWalkIn(truus, form, 'pressed');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answerAtOnce(truus, form)));
    expect(new Set(answers.map((one) => one.requestId)).size).toBe(1);
    expect(await database().helpRequest.count({ where: { submissionKey: form.walkIn } })).toBe(1);
  });

  it('needs a question, an answer and a name; not how to reach somebody', async () => {
    const form = visit({ name: '', areas: ['gezin'], urgencies: ['no-food'], phone: 'abc' });
    await saveWalkIn(truus, form, 'pressed');
    const error = await answerAtOnce(truus, form).catch((reason: unknown) => reason);
    expect((error as FieldErrorsError).errors.map(({ path, key }) => `${path} ${key}`)).toEqual([
      'story questionMissing',
      'answer answerMissing',
      'urgencies urgentNotAtOnce',
      'areas areaNotAtOnce',
      'name nameMissing',
      'phone phoneUnclear',
    ]);
    expect(await database().helpRequest.count({ where: { submissionKey: form.walkIn } })).toBe(0);
  });

  it('is only for the host of the visit', async () => {
    const form = question();
    await saveWalkIn(truus, form, 'pressed');
    const henk = await host('Henk Oefening');
    await expect(answerAtOnce(henk, form)).rejects.toThrow(NotFoundError);
    await expect(answerAtOnce({ ...truus, roles: [] }, form)).rejects.toThrow(NotFoundError);
    await expect(answerAtOnce(truus, question())).rejects.toThrow(NotFoundError);
    const where = { event: 'desk.visitViewed', actorId: henk.staffId };
    expect(await database().auditEvent.count({ where })).toBe(1);
  });

  it('stands in the day of the host as answered, and promises nothing more', async () => {
    const { requestId } = await answer(question());
    expect((await myDay(truus)).sent).toMatchObject([{ id: requestId, status: 'answered' }]);
    expect(await deskSlip(truus, requestId)).toMatchObject({ dueOn: null });
  });
});

describe('a code to read out', () => {
  it('is made for a request that this host entered today, and recorded', async () => {
    const { requestId } = await answer(question());
    const { code, until } = await giveCode(truus, requestId);
    expect(code).toMatch(/^\d{6}$/);
    const [stored] = await database().oneTimeCode.findMany({ where: { requestId } });
    expect(stored?.expiresAt.getTime()).toBeCloseTo(until.getTime(), -4);
    const [event] = await database().auditEvent.findMany({
      where: { requestId, event: 'code.sent' },
    });
    expect(event).toMatchObject({ actorId: truus.staffId, payload: { how: 'desk' } });
    expect(JSON.stringify(event)).not.toContain(code);
  });

  it('is not made for another host, or for a request that is not there', async () => {
    const { requestId } = await answer(question());
    const henk = await host('Henk Oefening');
    await expect(giveCode(henk, requestId)).rejects.toThrow(NotFoundError);
    await expect(giveCode(truus, question().walkIn)).rejects.toThrow(NotFoundError);
    expect(await database().oneTimeCode.count({ where: { requestId } })).toBe(0);
    const tries = await database().auditEvent.findMany({
      where: { event: 'desk.visitViewed', requestId },
    });
    expect(tries).toMatchObject([{ result: 'refused', actorId: henk.staffId }]);
  });

  it('is one code that works, however many are asked for at once', async () => {
    const { requestId } = await answer(question());
    await Promise.all(Array.from({ length: 6 }, () => giveCode(truus, requestId)));
    const usable = { requestId, usedAt: null, expiresAt: { gt: new Date() } };
    expect(await database().oneTimeCode.count({ where: usable })).toBe(1);
  });
});
