import { beforeAll, describe, expect, it } from 'vitest';
import { addPart } from '@/lib/commands/case/add-part';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import { addDays } from '@/lib/rules/local-date';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, loadOf, recordOf, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
beforeAll(async () => {
  marijke = await colleague();
});

const call = (sent: Sent, on = today()) => ({
  requests: [sent.requestId],
  how: 'call' as const,
  on,
  note: 'Samira is thuis.',
});

/** Every part answered, first contact made. */
async function allDone(sent: Sent): Promise<void> {
  await makeContact(marijke, sent.caseId, call(sent));
  for (const part of (await wholeCase(sent.caseId)).requests[0]!.parts) {
    const change = { action: 'answer', outcome: 'Geregeld.', version: part.version } as const;
    await changePart(marijke, sent.caseId, part.id, change);
  }
}

describe('first contact', () => {
  it('keeps the promise, starts the parts, and tells how', async () => {
    const sent = await sentRequest({ houseNumber: '1' });
    await makeContact(marijke, sent.caseId, call(sent));
    const found = await wholeCase(sent.caseId);
    expect(found.nextPromiseOn).toBeNull();
    expect(found.requests[0]!.firstContactAt).not.toBeNull();
    expect(found.requests[0]!.parts).toMatchObject([{ status: 'in_progress' }]);
    const lines = found.entries.map(({ kind, text, isForResident }) => [kind, text, isForResident]);
    expect(lines.slice(1)).toEqual([
      ['firstContact', null, true],
      ['contact.call', 'Samira is thuis.', false],
    ]);
    expect(await recordOf(sent.caseId, 'case.contacted')).toHaveLength(1);
  });

  it('pressed twice is one contact', async () => {
    const sent = await sentRequest({ houseNumber: '2' });
    const twice = [call(sent), call(sent)].map((one) => makeContact(marijke, sent.caseId, one));
    await Promise.all(twice);
    expect(await recordOf(sent.caseId, 'case.contacted')).toHaveLength(1);
  });

  it('for one of two requests leaves the promise of the other', async () => {
    const asking = { houseNumber: '3' };
    const first = await sentRequest(asking, new Date(now().getTime() - 3 * 86_400_000));
    const second = await sentRequest(asking);
    expect(second.caseId).toBe(first.caseId);
    await makeContact(marijke, first.caseId, call(first));
    const found = await wholeCase(first.caseId);
    const owed = found.requests.find((request) => request.id === second.requestId)!;
    expect(fromDateColumn(found.nextPromiseOn!)).toBe(fromDateColumn(owed.promiseDueOn!));
  });

  it('cannot be before the request', async () => {
    const sent = await sentRequest({ houseNumber: '4' });
    const early = makeContact(marijke, sent.caseId, call(sent, addDays(today(), -1)));
    await expect(early).rejects.toThrow(FieldErrorsError);
    expect((await wholeCase(sent.caseId)).nextPromiseOn).not.toBeNull();
  });
});

describe('a part', () => {
  it('ends with an outcome that the resident reads, and opens again', async () => {
    const sent = await sentRequest({ houseNumber: '5' });
    const [part] = (await wholeCase(sent.caseId)).requests[0]!.parts;
    const answer = { action: 'answer', outcome: 'U krijgt hulp.', version: 1 } as const;
    await changePart(marijke, sent.caseId, part!.id, answer);
    // A second press of the same button is no second answer.
    await changePart(marijke, sent.caseId, part!.id, answer);
    const answered = await wholeCase(sent.caseId);
    expect(answered.requests[0]!.parts).toMatchObject([
      { status: 'answered', outcome: 'U krijgt hulp.', version: 2 },
    ]);
    expect(answered.entries.filter((line) => line.kind === 'answered')).toMatchObject([
      { text: 'U krijgt hulp.', isForResident: true },
    ]);
    await changePart(marijke, sent.caseId, part!.id, {
      ...{ action: 'reopen', outcome: '', version: 2 },
    });
    expect((await wholeCase(sent.caseId)).requests[0]!.parts).toMatchObject([
      { status: 'in_progress', outcome: null, closedAt: null },
    ]);
  });

  it('shows both versions when somebody was first', async () => {
    const sent = await sentRequest({ houseNumber: '6' });
    const [part] = (await wholeCase(sent.caseId)).requests[0]!.parts;
    await changePart(marijke, sent.caseId, part!.id, {
      ...{ action: 'answer', outcome: 'Eerst.', version: 1 },
    });
    const stale = changePart(marijke, sent.caseId, part!.id, {
      ...{ action: 'answer', outcome: 'Later.', version: 1 },
    });
    await expect(stale).rejects.toMatchObject({ current: { outcome: 'Eerst.' } });
  });

  it('goes together with a colleague who only began with it', async () => {
    const sent = await sentRequest({ houseNumber: '66' });
    const partOf = async () => (await wholeCase(sent.caseId)).requests[0]!.parts[0]!;
    const part = await partOf();
    const start = { action: 'start', outcome: '', version: part.version } as const;
    await changePart(marijke, sent.caseId, part.id, start);
    const answer = { action: 'answer', outcome: 'U krijgt hulp.', version: part.version } as const;
    // Who does not say what the page showed is shown both versions.
    const unseen = changePart(marijke, sent.caseId, part.id, answer);
    await expect(unseen).rejects.toMatchObject({ current: { status: 'in_progress' } });
    await changePart(marijke, sent.caseId, part.id, { ...answer, was: { status: 'new' } });
    expect(await partOf()).toMatchObject({ status: 'answered', outcome: 'U krijgt hulp.' });
    const { entries } = await wholeCase(sent.caseId);
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['partStarted', 'answered']));
  });

  it('that comes up in the conversation makes the household weigh more', async () => {
    const sent = await sentRequest({ houseNumber: '7' });
    const before = await loadOf(marijke);
    await addPart(marijke, sent.caseId, { requestId: sent.requestId, domain: 'wmo' });
    await addPart(marijke, sent.caseId, { requestId: sent.requestId, domain: 'wmo' });
    const found = await wholeCase(sent.caseId);
    expect(found.requests[0]!.parts).toHaveLength(2);
    expect(found.weight).toBe(2);
    expect(await loadOf(marijke)).toBe(before + 1);
  });
});

describe('closing', () => {
  it('says everything that is left to do, all at once', async () => {
    const sent = await sentRequest({ houseNumber: '8' });
    const close = closeCase(marijke, sent.caseId, { outcome: 'Klaar.', version: 1 });
    await expect(close).rejects.toMatchObject({
      errors: [{ key: 'partsOpen' }, { key: 'contactOwed' }],
    });
    expect((await wholeCase(sent.caseId)).status).toBe('open');
  });

  it('frees the contact person, keeps the outcome, and can be undone by the same person', async () => {
    const before = await loadOf(marijke);
    const sent = await sentRequest({ houseNumber: '9' });
    await allDone(sent);
    await closeCase(marijke, sent.caseId, { outcome: 'Rust in huis.', version: 1 });
    const closed = await wholeCase(sent.caseId);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'Rust in huis.' });
    expect(closed.signals.every((signal) => signal.seenAt)).toBe(true);
    expect(await loadOf(marijke)).toBe(before);
    await reopenCase(marijke, sent.caseId, { reason: 'Het gaat niet.', version: closed.version });
    const open = await wholeCase(sent.caseId);
    expect(open).toMatchObject({
      status: 'open',
      contactPersonId: marijke.staffId,
      closedAt: null,
    });
    expect(open.assignments).toHaveLength(1);
    expect(await loadOf(marijke)).toBe(before + open.weight);
  });

  it('a case that changed meanwhile stays open', async () => {
    const sent = await sentRequest({ houseNumber: '10' });
    await allDone(sent);
    const stale = closeCase(marijke, sent.caseId, { outcome: 'Klaar.', version: 99 });
    await expect(stale).rejects.toThrow(ConflictError);
    expect((await wholeCase(sent.caseId)).status).toBe('open');
  });

  it('cannot be undone while the household has another open case', async () => {
    const asking = { houseNumber: '11' };
    const sent = await sentRequest(asking);
    await allDone(sent);
    await closeCase(marijke, sent.caseId, { outcome: 'Klaar.', version: 1 });
    const next = await sentRequest(asking);
    expect(next.caseId).not.toBe(sent.caseId);
    const again = { reason: 'Toch weer.', version: 2 };
    await expect(reopenCase(marijke, sent.caseId, again)).rejects.toMatchObject({
      errors: [{ key: 'otherCaseOpen' }],
    });
  });
});
