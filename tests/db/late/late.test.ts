import { beforeAll, describe, expect, it } from 'vitest';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { pressOn } from '@/lib/commands/late/press-on';
import { setNewDay } from '@/lib/commands/late/set-new-day';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { now, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { latePrices, myLate } from '@/lib/queries/late/my-late';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { announced, decided } from '@/tests/support/factories/decision';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let partId: string;
let outsider: Awaited<ReturnType<typeof colleague>>;

/** A household whose youth request, which is an aanvraag from the first day, was sent today. */
async function another(houseNumber: string, occurredOn = today()) {
  const other = await home({ houseNumber });
  const { requestId, caseId } = other;
  const part = await database().requestPart.create({
    data: { requestId, caseId, domain: 'jeugd' },
    select: { id: true },
  });
  const event = { partId: part.id, kind: 'aanvraag', occurredOn } as const;
  await transaction((tx) => recordPartEvent(tx, event, 'system', now()));
  return { other, partId: part.id };
}

beforeAll(async () => {
  await colleague();
  outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  ({ other: at, partId } = await another('1'));
});

const later = (days: number) => startOfDay(addDays(today(), days));
const late = 70;
const own = async ({ resident, requestId }: Home) => (await findOwnRequest(resident, requestId))!;
const lateOf = async (days: number) =>
  (await myLate(await own(at), later(days))).find((one) => one.partId === partId);
const letters = () =>
  database().partEvent.findMany({ where: { partId, kind: 'ingebrekestelling' } });
const press = (moment: Date, formKey = randomId()) =>
  pressOn(at.resident, at.requestId, partId, { formKey }, moment);

describe('when we are late', () => {
  it('the page says so by itself, and by when we call; before the end it says nothing', async () => {
    expect(await lateOf(50)).toBeUndefined();
    expect(await lateOf(late)).toMatchObject({
      ...{ domain: 'jeugd', newDay: null, mayPressOn: true, pressed: null },
    });
    expect((await lateOf(late))!.callBy > addDays(today(), late)).toBe(true);
  });

  it('a colleague tells a new day with the reason, once per form; the day of the law stays', async () => {
    const before = (await lateOf(late))!;
    const delay = { formKey: randomId(), newOn: addDays(today(), 80), reason: 'De arts was ziek.' };
    await setNewDay(at.contact, at.caseId, partId, delay, later(late));
    await setNewDay(at.contact, at.caseId, partId, delay, later(late));
    await expect(
      setNewDay(outsider, at.caseId, partId, { ...delay, formKey: randomId() }),
    ).rejects.toThrow(NotFoundError);
    expect(await database().partDelay.count({ where: { partId } })).toBe(1);
    expect(await lateOf(late)).toMatchObject({
      dueOn: before.dueOn,
      newDay: { on: delay.newOn, reason: delay.reason, by: at.contact.name },
    });
    // A new day that was not kept either is none.
    expect((await lateOf(81))!.newDay).toBeNull();
    expect(await recordOf(at.caseId, 'late.newDay')).toHaveLength(1);
  });

  it.each([
    ['earlier than the request', '21', { applied: -400, sent: 0 }],
    ['later than the request', '22', { applied: 0, sent: -10 }],
  ])('since the first day that somebody asked: applied %s', async (_, houseNumber, days) => {
    const { other, partId: part } = await another(houseNumber, addDays(today(), days.applied));
    const submittedAt = startOfDay(addDays(today(), days.sent));
    const all = await myLate({ ...(await own(other)), submittedAt }, later(late));
    const from = addDays(today(), Math.min(days.applied, days.sent));
    expect(all.find((one) => one.partId === part)).toMatchObject({
      toDecide: { what: 'decision', from },
    });
  });

  it('nobody presses on too early, nor for somebody else', async () => {
    await expect(press(later(50))).rejects.toThrow(NotFoundError);
    const elsewhere = await another('2');
    for (const requestId of [at.requestId, elsewhere.other.requestId]) {
      const across = pressOn(
        elsewhere.other.resident,
        requestId,
        partId,
        { formKey: randomId() },
        later(late),
      );
      await expect(across).rejects.toThrow(NotFoundError);
    }
    expect(await letters()).toEqual([]);
  });

  it('one press is the letter of the law, however often at once; the contact person sees it', async () => {
    await Promise.all([1, 2, 3, 4].map(() => press(later(late))));
    expect(await letters()).toMatchObject([{ byKind: 'resident' }]);
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter(({ kind }) => kind === 'pressedOn')).toHaveLength(1);
    expect(await lateOf(late)).toMatchObject({
      mayPressOn: false,
      pressed: {
        on: addDays(today(), late),
        decideBy: addDays(today(), late + 13),
        costsFrom: addDays(today(), late + 15),
      },
    });
  });

  it('what it costs follows from the settings (Awb 4:17)', () => {
    expect(latePrices()).toEqual({ perDay: [23, 35, 45], most: 1442 });
  });

  it('it is over with the decision', async () => {
    const { other } = await another('3');
    await announced(other, decided());
    const left = await myLate(await own(other), later(late));
    const closed = await database().requestPart.findMany({
      where: { requestId: other.requestId, status: 'answered' },
    });
    expect(closed).toHaveLength(1);
    expect(left.map((one) => one.partId)).not.toContain(closed[0]!.id);
  });
});

describe('when the answer to an objection is late', () => {
  const afterBoth = 110;

  it('the page says so, one press is the letter of the law, and the answer ends it', async () => {
    const { other } = await another('4');
    const { decisionId, partId: part } = await announced(other, decided());
    const objection = { formKey: randomId(), text: 'Ik ben het er niet mee eens.', lateReason: '' };
    await objectToDecision(other.resident, other.requestId, decisionId, objection);
    const lateIn = async (days: number) =>
      (await myLate(await own(other), later(days))).find((one) => one.partId === part);
    expect(await lateIn(60)).toBeUndefined();
    expect(await lateIn(afterBoth)).toMatchObject({
      toDecide: { what: 'objection', from: today() },
      mayPressOn: true,
    });
    // A new day is told also of an answered part, for its objection.
    const delay = { formKey: randomId(), newOn: addDays(today(), 120), reason: 'Wij bellen u.' };
    await setNewDay(other.contact, other.caseId, part, delay, later(afterBoth));
    const pressIt = (moment: Date) =>
      pressOn(other.resident, other.requestId, part, { formKey: randomId() }, moment);
    await expect(pressIt(later(60))).rejects.toThrow(NotFoundError);
    await Promise.all([pressIt(later(afterBoth)), pressIt(later(afterBoth))]);
    const where = { partId: part, kind: 'ingebrekestelling' };
    expect(await database().partEvent.count({ where })).toBe(1);
    expect(await lateIn(afterBoth)).toMatchObject({
      mayPressOn: false,
      pressed: { on: addDays(today(), afterBoth) },
    });
    const answered = {
      partId: part,
      kind: 'objection_decided',
      occurredOn: addDays(today(), afterBoth),
    } as const;
    await transaction((tx) => recordPartEvent(tx, answered, 'system', later(afterBoth)));
    expect(await lateIn(afterBoth)).toBeUndefined();
  });
});

describe('a new day', () => {
  const delay = () => ({ formKey: randomId(), newOn: addDays(today(), 80), reason: 'De arts.' });

  it('is not told of what has its answer, nor of what the resident took back', async () => {
    const { other } = await another('5');
    const { partId: answered } = await announced(other, decided());
    const tell = (id: string) => setNewDay(other.contact, other.caseId, id, delay());
    await expect(tell(answered)).rejects.toMatchObject({ errors: [{ key: 'newDayAnswered' }] });
    const back = await another('6');
    await database().helpRequest.update({
      where: { id: back.other.requestId },
      data: { withdrawnAt: now() },
      select: { id: true },
    });
    const told = setNewDay(back.other.contact, back.other.caseId, back.partId, delay());
    await expect(told).rejects.toMatchObject({ errors: [{ key: 'newDayTakenBack' }] });
    const parts = [answered, back.partId];
    expect(await database().partDelay.count({ where: { partId: { in: parts } } })).toBe(0);
  });
});
