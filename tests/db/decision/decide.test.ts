import { beforeAll, describe, expect, it } from 'vitest';
import { addPart } from '@/lib/commands/case/add-part';
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { myDecision, myDecisions } from '@/lib/queries/decision/my-decisions';
import { partDecisions } from '@/lib/queries/decision/part-decisions';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays } from '@/lib/rules/local-date';
import {
  announced,
  countingDecision,
  decided,
  firstPart,
  refused,
} from '@/tests/support/factories/decision';
import { home, spokenWith, type Home } from '@/tests/support/factories/plan';
import { away, colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let houseNumber = 10;
/** Another household, with a request that nobody decided about. */
const another = async () => {
  houseNumber += 1;
  const other = await home({ houseNumber: String(houseNumber) });
  await spokenWith(other.requestId);
  return other;
};

beforeAll(async () => {
  at = await home();
});

const online = () => ({ how: 'online' as const, on: today() });
const decisionsOf = (partId: string) =>
  database().decision.findMany({ where: { partId }, orderBy: { decidedAt: 'asc' } });
const eventsOf = (partId: string) =>
  database().partEvent.findMany({
    where: { partId, kind: { in: ['decision', 'announced'] } },
    orderBy: { recordedAt: 'asc' },
  });
const own = async ({ resident, requestId }: Home) => (await findOwnRequest(resident, requestId))!;

describe('a decision about a part', () => {
  it('is of a named colleague, once per form, and the resident reads nothing of it yet', async () => {
    const part = await firstPart(at.requestId);
    const decision = refused();
    await decidePart(at.contact, at.caseId, part.id, decision);
    await decidePart(at.contact, at.caseId, part.id, decision);
    const [only, ...others] = await decisionsOf(part.id);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'refused', decidedById: at.contact.staffId });
    expect(await eventsOf(part.id)).toMatchObject([{ kind: 'decision' }]);
    expect(await myDecisions(await own(at))).toEqual([]);
    expect(await myDecision(await own(at), only!.id)).toBeNull();
    expect(await recordOf(at.caseId, 'decision.made')).toHaveLength(1);
  });

  it('is read by the resident from its announcement on, and the part has its answer', async () => {
    const part = await firstPart(at.requestId);
    const { id } = await countingDecision(part.id);
    await announceDecision(at.contact, at.caseId, id, online());
    await announceDecision(at.contact, at.caseId, id, online());
    expect(await myDecisions(await own(at))).toMatchObject([
      {
        ...{ id, kind: 'refused', reason: 'U hebt hulp nodig.', announcedOn: today() },
        ...{ possible: 'De buurtkamer helpt u wel.', by: at.contact.name, isReplaced: false },
      },
    ]);
    expect(await firstPart(at.requestId)).toMatchObject({
      status: 'answered',
      outcome: 'U hebt hulp nodig.',
    });
    const [, event, ...more] = await eventsOf(part.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: 'announced', byKind: 'staff' });
    expect(fromDateColumn(event!.occurredOn)).toBe(today());
    const { entries } = await wholeCase(at.caseId);
    expect(entries.filter(({ kind }) => kind === 'decisionAnnounced')).toMatchObject([
      { isForResident: true },
    ]);
  });

  it('leaves the other parts of the request as they were', async () => {
    const other = await another();
    const { caseId, requestId } = other;
    await addPart(other.contact, caseId, { requestId, domain: 'wmo' });
    const { partId } = await announced(other);
    const parts = await database().requestPart.findMany({ where: { requestId } });
    expect(parts).toHaveLength(2);
    const [left] = parts.filter(({ id }) => id !== partId);
    expect(left).toMatchObject({ status: 'in_progress', outcome: null, closedAt: null });
  });

  it('is never changed: another comes in its place, and both stay', async () => {
    const other = await another();
    const { partId, decisionId } = await announced(other);
    const again = decided({ replaces: decisionId, reason: 'Wij keken opnieuw.' });
    await decidePart(other.contact, other.caseId, partId, again);
    const facts = await caseFacts(other.contact, other.caseId, today());
    expect(await partDecisions(facts, partId)).toMatchObject([
      { kind: 'granted', announced: null },
      { id: decisionId, announced: { how: 'online', on: today() } },
    ]);
    expect(await myDecisions(await own(other))).toMatchObject([
      { id: decisionId, isReplaced: false },
    ]);
    const { id } = await countingDecision(partId);
    await announceDecision(other.contact, other.caseId, id, online());
    expect(await myDecision(await own(other), decisionId)).toMatchObject({ isReplaced: true });
    const change = database().decision.update({ where: { id }, data: { reason: 'Anders.' } });
    await expect(change).rejects.toThrow(/stays as it was|decision_stays/);
  });

  it('is announced by letter on the day of posting, not before it was made nor after today', async () => {
    const other = await another();
    const part = await firstPart(other.requestId);
    await decidePart(other.contact, other.caseId, part.id, refused());
    const { id } = await countingDecision(part.id);
    const early = { how: 'letter' as const, on: addDays(today(), -1) };
    await expect(announceDecision(other.contact, other.caseId, id, early)).rejects.toThrow(
      FieldErrorsError,
    );
    const letter = { how: 'letter' as const, on: today() };
    await announceDecision(other.contact, other.caseId, id, letter);
    await expect(announceDecision(other.contact, other.caseId, id, online())).rejects.toThrow(
      ConflictError,
    );
    expect(await countingDecision(part.id)).toMatchObject({ announcedHow: 'letter' });
  });

  it('is not made in a case that is closed, nor about what the resident took back', async () => {
    const other = await another();
    const part = await firstPart(other.requestId);
    await database().helpRequest.update({
      where: { id: other.requestId },
      data: { withdrawnAt: new Date() },
    });
    const making = () => decidePart(other.contact, other.caseId, part.id, decided());
    await expect(making()).rejects.toThrow(FieldErrorsError);
    await database().case.update({
      where: { id: other.caseId },
      data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
    });
    await expect(making()).rejects.toThrow(FieldErrorsError);
    expect(await decisionsOf(part.id)).toEqual([]);
  });

  it('is for nobody else: the part is as it was, and the attempt is recorded', async () => {
    const other = await another();
    const part = await firstPart(other.requestId);
    const outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
    const elsewhere = await another();
    for (const actor of [
      outsider,
      elsewhere.contact.staffId === other.contact.staffId ? outsider : elsewhere.contact,
    ]) {
      await expect(decidePart(actor, other.caseId, part.id, decided())).rejects.toThrow(
        NotFoundError,
      );
    }
    // A part of another case is not there either.
    const foreign = await firstPart(elsewhere.requestId);
    await expect(decidePart(other.contact, other.caseId, foreign.id, decided())).rejects.toThrow(
      NotFoundError,
    );
    await decidePart(other.contact, other.caseId, part.id, decided());
    const { id } = await countingDecision(part.id);
    await expect(announceDecision(outsider, other.caseId, id, online())).rejects.toThrow(
      NotFoundError,
    );
    expect(await countingDecision(part.id)).toMatchObject({ announcedOn: null });
    expect(await myDecision(await own(elsewhere), id)).toBeNull();
    const refusals = await recordOf(other.caseId, 'case.viewed');
    expect(refusals.filter(({ result }) => result === 'refused').length).toBeGreaterThanOrEqual(3);
  });
});

describe('two colleagues at once', () => {
  it('decide once, and the second reads what was decided', async () => {
    const other = await another();
    const part = await firstPart(other.requestId);
    const standIn = await colleague({ name: 'Naima Luchtkasteel', contractHours: 0 });
    await away(other.contact, standIn);
    const made = await Promise.allSettled(
      [other.contact, standIn, other.contact, standIn].map((actor) =>
        decidePart(actor, other.caseId, part.id, refused({ formKey: randomId() })),
      ),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made) {
      if (one.status === 'rejected') {
        expect(one.reason).toBeInstanceOf(ConflictError);
        expect((one.reason as ConflictError).current).toMatchObject({ kind: 'refused' });
      }
    }
    expect(await decisionsOf(part.id)).toHaveLength(1);
  });

  it('announce once, however often it is pressed', async () => {
    const other = await another();
    const part = await firstPart(other.requestId);
    await decidePart(other.contact, other.caseId, part.id, refused());
    const { id } = await countingDecision(part.id);
    await Promise.all(
      Array.from({ length: 6 }, () => announceDecision(other.contact, other.caseId, id, online())),
    );
    expect(await eventsOf(part.id)).toHaveLength(2);
    expect(await recordOf(other.caseId, 'decision.announced')).toHaveLength(1);
  });
});
