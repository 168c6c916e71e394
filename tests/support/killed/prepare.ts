// Something to do for every task of the worker, and how it looks when it was done once.
import { orderMail } from '@/lib/commands/shared/order-message';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import { storageKeyOf } from '@/lib/commands/talk/keep-attachment';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { getObject, putObject } from '@/lib/platform/files/object-store';
import { addDays } from '@/lib/rules/local-date';
import { drafts } from '@/tests/support/crowd/drafts';
import { asked, asking } from '@/tests/support/factories/ask';
import { sentRequest } from '@/tests/support/factories/my-case';
import { change, home, type Home } from '@/tests/support/factories/plan';

/** Something to do, and what there is of it: the same after a job as after the same job twice. */
export type Prepared = {
  /** null when the product asked for it itself */
  payload: object | null;
  count: () => Promise<unknown>;
  done: unknown;
};

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

let houses = 0;
const house = () => ({ houseNumber: String((houses += 1)) });
const another = (): Promise<Home> => home(house());

const ordered = (where: { cause?: string; requestId?: string; template: string }) =>
  database().outboundMessage.count({ where });
const recordOf = (caseId: string, event: string) =>
  database().auditEvent.count({ where: { caseId, event } });
const signals = (caseId: string, kind: string) =>
  database().signal.count({ where: { caseId, kind } });

/** A message, which the product asked of the queue. */
const sentOnce = (id: string): Prepared => ({
  payload: null,
  count: () => database().outboundMessage.count({ where: { id, sentAt: { not: null } } }),
  done: 1,
});

export async function mail(): Promise<Prepared> {
  const cause = randomId();
  const order = { to: 'a@example.nl', template: 'message', language: 'nl', cause } as const;
  await transaction((tx) => orderMail(tx, order));
  const { id } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
  return sentOnce(id);
}

export async function sms(): Promise<Prepared> {
  const { requestId, askerId } = await sentRequest(house());
  const data = { toldBy: 'sms', phone: '06 - 12 34 56 78' };
  await database().person.update({ where: { id: askerId }, data, select: { id: true } });
  await transaction((tx) => tellSender(tx, requestId, 'message', randomId()));
  const where = { requestId, template: 'message' };
  return sentOnce((await database().outboundMessage.findFirstOrThrow({ where })).id);
}

/** A file that waits for the scanner, and that nobody asked for. */
export async function file(): Promise<Prepared> {
  const { householdId, resident } = await another();
  const [id, addedAt] = [randomId(), ago(1)];
  const scan = { scan: 'waiting', content: Buffer.from('%PDF-1.4'), bytes: 8, addedAt };
  const attachment = { id, position: 0, name: 'brief.pdf', mediaType: 'application/pdf', ...scan };
  const by = { byKind: 'resident', byId: resident.personId!, byName: 'Jan', isFromContact: false };
  const message = { formKey: randomId(), text: 'Deze brief kreeg ik.', at: addedAt, ...by };
  const messages = { create: { ...message, attachments: { create: attachment } } };
  await database().conversation.create({ data: { householdId, messages }, select: { id: true } });
  const count = () => database().attachment.count({ where: { id, scan: 'clean' } });
  return { payload: { attachmentId: id }, count, done: 1 };
}

export async function askReminder(): Promise<Prepared> {
  const household = await another();
  const { caseId } = household;
  const { askId, dueOn } = await asked(household);
  const lines = { caseId, kind: 'askReminded' };
  const count = async () => [
    await recordOf(caseId, 'ask.reminded'),
    await database().timelineEntry.count({ where: lines }),
  ];
  return { payload: { askId, dueOn, turn: 1 }, count, done: [1, 1] };
}

export async function askOver(): Promise<Prepared> {
  const household = await another();
  const dueOn = addDays(today(), -1);
  const { askId } = await asked(household, asking({ dueOn }), ago(15));
  const count = () => signals(household.caseId, 'askOver');
  return { payload: { askId, dueOn }, count, done: 1 };
}

/** A household whose help ended three months ago. */
async function ended(): Promise<Home> {
  const household = await another();
  const where = { caseId: household.caseId };
  const closed = { status: 'closed', closedAt: ago(95), outcome: 'Klaar.' };
  await database().requestPart.updateMany({ where, data: closed });
  await database().case.update({
    where: { id: household.caseId },
    data: { ...closed, nextPromiseOn: null },
    select: { id: true },
  });
  return household;
}

export async function endedCase(): Promise<Prepared> {
  const { requestId } = await ended();
  const mails = () => ordered({ requestId, template: 'message' });
  const before = await mails();
  const count = async () => [
    await database().afterCare.count({ where: { requestId } }),
    (await mails()) - before,
  ];
  return { payload: {}, count, done: [1, 1] };
}

export async function lookingBack(): Promise<Prepared> {
  const { contact, householdId, caseId } = await another();
  const date = addDays(today(), 3);
  await change(contact, householdId, { kind: 'evaluateOn', date });
  const count = async () => [
    await database().planEvaluation.count({ where: { plan: { householdId } } }),
    await signals(caseId, 'evaluationAsked'),
    await recordOf(caseId, 'plan.evaluationAsked'),
  ];
  return { payload: {}, count, done: [1, 1, 1] };
}

export async function brokenPromise(): Promise<Prepared> {
  const { caseId, requestId } = await another();
  const promiseDueOn = toDateColumn(addDays(today(), -3));
  await database().helpRequest.update({ where: { id: requestId }, data: { promiseDueOn } });
  await database().staff.updateMany({ data: { digestHour: 0, digestOn: null } });
  const digests = () => ordered({ template: 'digest' });
  const before = await digests();
  const cause = { startsWith: `promise:${requestId}` };
  const count = async () => [
    await database().notice.count({ where: { caseId, cause } }),
    // Urgent ones went at once; today's digest has been told, or tells it once.
    (await digests()) - before <= 1,
    await database().staff.count({ where: { digestOn: null } }),
  ];
  return { payload: {}, count, done: [1, true, 0] };
}

export async function oldPart(): Promise<Prepared> {
  const { caseId } = await ended();
  const parts = await database().requestPart.count({ where: { caseId } });
  const count = () => database().partRetention.count({ where: { part: { caseId } } });
  return { payload: {}, count, done: parts };
}

/** A file in the storage, of which the row was destroyed. */
export async function destroyedFile(): Promise<Prepared> {
  const attachmentId = randomId();
  const key = storageKeyOf(attachmentId);
  await putObject(key, new Uint8Array([1]));
  const count = () =>
    getObject(key).then(
      () => 1,
      () => 0,
    );
  return { payload: { attachmentId }, count, done: 0 };
}

async function oldDraft(days: number) {
  const [id] = await drafts([{ email: 'samira@example.nl' }]);
  await database().draft.update({ where: { id: id! }, data: { updatedAt: ago(days) } });
  return id!;
}

export async function leftDraft(): Promise<Prepared> {
  const id = await oldDraft(50);
  return { payload: {}, count: () => database().draft.count({ where: { id } }), done: 0 };
}

export async function quietDraft(): Promise<Prepared> {
  const cause = `draftReminder:${await oldDraft(37)}`;
  return { payload: {}, count: () => ordered({ cause, template: 'draftReminder' }), done: 1 };
}

export async function leftovers(): Promise<Prepared> {
  const { requestId } = await sentRequest(house());
  const hash = tokenHash(randomId());
  const session = { tokenHash: hash, kind: 'slip', requestId, expiresAt: ago(2) };
  await database().authSession.create({ data: session });
  const count = () => database().authSession.count({ where: { tokenHash: hash } });
  return { payload: {}, count, done: 0 };
}

export async function endedNotice(): Promise<Prepared> {
  const { caseId, contact } = await another();
  const cause = randomId();
  const about = { caseId, staffId: contact.staffId, as: 'helper', kind: 'message', stage: 'end' };
  const days = { dueOn: toDateColumn(today()), createdAt: ago(200), settledAt: ago(91) };
  await database().notice.create({ data: { ...about, ...days, cause, isUrgent: false } });
  return { payload: {}, count: () => database().notice.count({ where: { cause } }), done: 0 };
}
