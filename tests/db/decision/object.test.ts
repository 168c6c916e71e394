import { beforeAll, describe, expect, it } from 'vitest';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { noteObjection } from '@/lib/commands/decision/note-objection';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myDecision } from '@/lib/queries/decision/my-decisions';
import { partDecisions } from '@/lib/queries/decision/part-decisions';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays } from '@/lib/rules/local-date';
import {
  announced,
  countingDecision,
  firstPart,
  refused,
} from '@/tests/support/factories/decision';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let decisionId: string;

beforeAll(async () => {
  at = await home();
  ({ decisionId } = await announced(at));
});

const said = (about: object = {}) => ({
  ...{ formKey: randomId(), text: 'Ik kan zelf niet stofzuigen.', lateReason: '', ...about },
});
const objections = () =>
  database().objection.findMany({ where: { decisionId }, orderBy: { at: 'asc' } });

describe('not agreeing with a decision', () => {
  it('is taken once per form, also by many presses at once; the contact person hears of it', async () => {
    const objection = said();
    await Promise.all(
      Array.from({ length: 5 }, () =>
        objectToDecision(at.resident, at.requestId, decisionId, objection),
      ),
    );
    const [only, ...others] = await objections();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ text: objection.text, how: 'online', enteredById: null });
    const { signals, entries } = await wholeCase(at.caseId);
    expect(signals.filter(({ kind }) => kind === 'objected')).toHaveLength(1);
    expect(entries.filter(({ kind }) => kind === 'objected')).toHaveLength(1);
    const events = await database().partEvent.findMany({ where: { kind: 'objection' } });
    expect(events).toMatchObject([{ byKind: 'resident' }]);
  });

  it('is taken when it is late, with or without a reason', async () => {
    const late = new Date(Date.now() + 100 * 24 * 60 * 60 * 1000);
    const objection = said({ lateReason: 'Ik lag in het ziekenhuis.' });
    await objectToDecision(at.resident, at.requestId, decisionId, objection, late);
    const last = (await objections()).at(-1)!;
    expect(last.lateReason).toBe('Ik lag in het ziekenhuis.');
    expect(fromDateColumn(last.receivedOn)).toBe(today(late));
  });

  it('is written down by a colleague when it comes on paper, with its postmark', async () => {
    const noted = { ...said(), how: 'letter' as const };
    const days = { receivedOn: today(), postedOn: addDays(today(), -2) };
    await noteObjection(at.contact, at.caseId, decisionId, { ...noted, ...days });
    await noteObjection(at.contact, at.caseId, decisionId, { ...noted, ...days });
    const found = (await objections()).filter(({ how }) => how === 'letter');
    expect(found).toMatchObject([{ enteredById: at.contact.staffId }]);
    expect(fromDateColumn(found[0]!.postedOn!)).toBe(days.postedOn);
  });

  it('shows colleagues what came in time, and the resident the last day of it', async () => {
    const { partId } = await database().decision.findUniqueOrThrow({ where: { id: decisionId } });
    const facts = await caseFacts(at.contact, at.caseId, today());
    const [decision] = await partDecisions(facts, partId);
    const inTime = decision!.objections.map(({ how, lateReason, isInTime }) => [
      ...[how, lateReason !== '', isInTime],
    ]);
    expect(inTime).toContainEqual(['online', false, true]);
    expect(inTime).toContainEqual(['letter', false, true]);
    expect(inTime).toContainEqual(['online', true, false]);
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    const mine = (await myDecision(own, decisionId))!;
    expect(mine.objectUntil >= addDays(mine.announcedOn, 42)).toBe(true);
  });

  it('is for who asked alone, and against what was announced alone', async () => {
    const before = (await objections()).length;
    const elsewhere = await home({ houseNumber: '7' });
    const objecting = objectToDecision(elsewhere.resident, at.requestId, decisionId, said());
    await expect(objecting).rejects.toThrow(NotFoundError);
    const across = objectToDecision(elsewhere.resident, elsewhere.requestId, decisionId, said());
    await expect(across).rejects.toThrow(NotFoundError);
    const outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
    const noted = { ...said(), how: 'desk' as const, receivedOn: today(), postedOn: null };
    await expect(noteObjection(outsider, at.caseId, decisionId, noted)).rejects.toThrow(
      NotFoundError,
    );
    expect(await objections()).toHaveLength(before);
    const part = await firstPart(elsewhere.requestId);
    await decidePart(elsewhere.contact, elsewhere.caseId, part.id, refused());
    const { id } = await countingDecision(part.id);
    const early = objectToDecision(elsewhere.resident, elsewhere.requestId, id, said());
    await expect(early).rejects.toThrow(NotFoundError);
    const odd = objectToDecision(elsewhere.resident, elsewhere.requestId, 'geen-id', said());
    await expect(odd).rejects.toThrow(NotFoundError);
  });
});
