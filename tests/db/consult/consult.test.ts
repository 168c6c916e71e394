import { beforeAll, describe, expect, it } from 'vitest';
import { answerColleague } from '@/lib/commands/consult/answer-colleague';
import { askColleague } from '@/lib/commands/consult/ask-colleague';
import { lookAtQuestion } from '@/lib/commands/consult/look-at-question';
import { withdrawQuestion } from '@/lib/commands/consult/withdraw-question';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { consultationsOf, thinkersFor } from '@/lib/queries/consult/case-consultations';
import {
  askedByMe,
  askedOfMe,
  askedQuestion,
  countAskedOfMe,
} from '@/lib/queries/consult/my-consultations';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { consultationSchema } from '@/lib/schemas/consultation';
import { home, spokenWith, type Home } from '@/tests/support/factories/plan';
import { away, colleague, recordOf, team, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let omar: StaffActor;
let outsider: StaffActor;

const asking = (to: StaffActor, about: object = {}) =>
  consultationSchema.parse({
    ...{ formKey: randomId(), toStaffId: to.staffId, question: 'Kan dit zonder uitkering?' },
    ...{ about: 'schulden en huur', domains: ['armoede', 'wmo'], ...about },
  });
const words = ({ name, about }: { name: string; about: string }) => `Vroeg ${name}: ${about}`;
const ask = async (to: StaffActor, about: object = {}, from: Home = at) => {
  const question = asking(to, about);
  await askColleague(from.contact, from.caseId, question, words);
  const { formKey } = question;
  return (await database().consultation.findUniqueOrThrow({ where: { formKey } })).id;
};
const log = async ({ resident, requestId }: Home) =>
  (await myLog((await findOwnRequest(resident, requestId))!, 50)).lines;
const facts = ({ contact, caseId }: Home) => caseFacts(contact, caseId, today());

beforeAll(async () => {
  await colleague({ teamId: await team('Noord') });
  at = await home();
  omar = await colleague({
    name: 'Omar Verzinsel',
    functionTitle: 'jeugdconsulent',
    contractHours: 0,
  });
  outsider = await colleague({ name: 'Naima Luchtkasteel', contractHours: 0 });
  await spokenWith(at.requestId);
});

describe('a question to a colleague', () => {
  it('is asked once per form, and shows who was asked only the question', async () => {
    const question = asking(omar);
    await askColleague(at.contact, at.caseId, question, words);
    await askColleague(at.contact, at.caseId, question, words);
    const { lines } = await askedOfMe(omar);
    expect(lines).toHaveLength(1);
    expect(await countAskedOfMe(omar)).toBe(1);
    const found = await askedQuestion(omar, lines[0]!.id);
    expect(found).toEqual({
      ...{ id: lines[0]!.id, at: expect.any(Date), about: 'schulden en huur' },
      ...{ domains: ['wmo', 'armoede'], question: 'Kan dit zonder uitkering?', answer: null },
      by: { name: at.contact.name, functionTitle: at.contact.functionTitle },
    });
    expect(await askedByMe(at.contact)).toMatchObject({
      lines: [{ caseId: at.caseId, to: { name: 'Omar Verzinsel', is: { kind: 'here' } } }],
    });
    await expect(caseFacts(omar, at.caseId, today())).rejects.toThrow(NotFoundError);
    const { entries } = await wholeCase(at.caseId);
    expect(entries.filter(({ kind }) => kind === 'consultAsked')).toMatchObject([
      { isForResident: false },
    ]);
  });

  it('is read by nobody else; the attempt is recorded', async () => {
    const id = (await askedOfMe(omar)).lines[0]!.id;
    await lookAtQuestion(omar, id);
    for (const actor of [outsider, at.contact]) {
      await expect(lookAtQuestion(actor, id)).rejects.toThrow(NotFoundError);
      await expect(answerColleague(actor, id, { answer: 'Ja.' })).rejects.toThrow(NotFoundError);
      expect(await askedQuestion(actor, id)).toBeNull();
    }
    await expect(askColleague(outsider, at.caseId, asking(omar), words)).rejects.toThrow(
      NotFoundError,
    );
    const elsewhere = await home({ houseNumber: '7' });
    await expect(withdrawQuestion(elsewhere.contact, elsewhere.caseId, id)).rejects.toThrow(
      NotFoundError,
    );
    const looks = await database().auditEvent.findMany({
      where: { event: 'consultation.viewed' },
      orderBy: { at: 'asc' },
    });
    expect(looks.map(({ result }) => result)).toEqual(['done', ...Array(4).fill('refused')]);
    expect(looks[0]).toMatchObject({ caseId: at.caseId, actorId: omar.staffId });
    expect(await database().consultation.count({ where: { id, answer: null } })).toBe(1);
  });

  it('stands in the log of the resident with who was asked and what for', async () => {
    const line = (await log(at)).find(({ event }) => event === 'consultation.asked');
    expect(line).toMatchObject({ reason: 'Vroeg Omar Verzinsel: schulden en huur' });
  });

  it('is answered once: it lands in the case, and whoever asked hears of it', async () => {
    const id = (await askedOfMe(omar)).lines[0]!.id;
    await answerColleague(omar, id, { answer: 'Ja, met bijzondere bijstand.' });
    await answerColleague(omar, id, { answer: 'Ja, met bijzondere bijstand.' });
    await expect(answerColleague(omar, id, { answer: 'Toch niet.' })).rejects.toThrow(
      ConflictError,
    );
    const { entries, signals } = await wholeCase(at.caseId);
    expect(entries.filter(({ kind }) => kind === 'consultAnswered')).toMatchObject([
      { text: 'Ja, met bijzondere bijstand.', actorName: 'Omar Verzinsel', isForResident: false },
    ]);
    expect(signals.filter(({ kind }) => kind === 'consultAnswered')).toMatchObject([
      { staffId: at.contact.staffId },
    ]);
    expect((await consultationsOf(await facts(at))).lines).toMatchObject([
      { answer: { words: 'Ja, met bijzondere bijstand.' } },
    ]);
    await expect(withdrawQuestion(at.contact, at.caseId, id)).rejects.toThrow(FieldErrorsError);
    expect(await recordOf(at.caseId, 'consultation.answered')).toHaveLength(1);
  });

  it('is answered or taken back, never both', async () => {
    const id = await ask(omar);
    const both = await Promise.allSettled([
      answerColleague(omar, id, { answer: 'Net op tijd.' }),
      withdrawQuestion(at.contact, at.caseId, id),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const row = await database().consultation.findUniqueOrThrow({ where: { id } });
    expect([row.answeredAt, row.withdrawnAt].filter(Boolean)).toHaveLength(1);
    const other = await ask(omar);
    await withdrawQuestion(at.contact, at.caseId, other);
    await withdrawQuestion(at.contact, at.caseId, other);
    expect(await askedQuestion(omar, other)).toMatchObject({ question: null });
    const change = database().consultation.updateMany({ data: { question: 'Anders.' } });
    await expect(change).rejects.toThrow(/stays as it was/);
  });
});

describe('who can be asked', () => {
  it('is who works here and may know of the household', async () => {
    const hidden = await home({ houseNumber: '9' });
    const { householdId } = hidden;
    await database().routingExclusion.create({
      data: { householdId, staffId: outsider.staffId, why: 'conflict' },
    });
    const names = async () =>
      (await thinkersFor(await facts(hidden), hidden.contact.staffId)).map(({ name }) => name);
    expect(await names()).toContain('Omar Verzinsel');
    expect(await names()).not.toContain('Naima Luchtkasteel');
    await expect(ask(outsider, {}, hidden)).rejects.toThrow(FieldErrorsError);
    await expect(ask(hidden.contact, {}, hidden)).rejects.toThrow(FieldErrorsError);
    const id = await ask(omar, {}, hidden);
    const both = [hidden.contact.staffId, outsider.staffId];
    await database().householdAccess.createMany({
      data: both.map((staffId) => ({ householdId, staffId })),
    });
    await database().household.update({
      where: { id: householdId },
      data: { isRestricted: true },
      select: { id: true },
    });
    expect(await names()).toEqual([]);
    await expect(ask(omar, {}, hidden)).rejects.toThrow(FieldErrorsError);
    // Asked before it was restricted: from then on nothing of it is there for who was not named.
    expect(await askedQuestion(omar, id)).toBeNull();
    await expect(answerColleague(omar, id, { answer: 'Ja.' })).rejects.toThrow(NotFoundError);
  });

  it('shows who asks that a colleague is away, or left', async () => {
    const elsewhere = await home({ houseNumber: '11' });
    const kees = await colleague({ name: 'Kees Fabel', contractHours: 0 });
    await ask(kees, {}, elsewhere);
    const seen = async () => (await consultationsOf(await facts(elsewhere))).lines[0]!.to.is.kind;
    expect(await seen()).toBe('here');
    await away(kees, null);
    expect(await seen()).toBe('away');
    await database().staff.update({
      where: { id: kees.staffId },
      data: { roles: [] },
      select: { id: true },
    });
    expect(await seen()).toBe('gone');
    expect((await askedOfMe({ ...kees, roles: [] })).lines).toEqual([]);
  });

  it('is kept from the resident only with a reason', async () => {
    expect(() => asking(omar, { isHidden: 'ja' })).toThrow(/consultHiddenMissing/);
    const unsafe = await home({ houseNumber: '13' });
    await spokenWith(unsafe.requestId);
    await ask(omar, { isHidden: 'ja', hiddenReason: 'De partner leest mee.' }, unsafe);
    const events = (await log(unsafe)).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith('consultation'))).toEqual([]);
    expect(await recordOf(unsafe.caseId, 'consultation.askedUnseen')).toHaveLength(1);
  });

  it('is nobody once the case is closed', async () => {
    const closed = await home({ houseNumber: '15' });
    await database().case.update({
      where: { id: closed.caseId },
      data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
      select: { id: true },
    });
    await expect(ask(omar, {}, closed)).rejects.toThrow(FieldErrorsError);
  });
});
