import { beforeAll, describe, expect, it } from 'vitest';
import { answerAsk } from '@/lib/commands/ask/answer-ask';
import { askForPart } from '@/lib/commands/ask/ask-for-part';
import { closeAsk } from '@/lib/commands/ask/close-ask';
import { extendAsk } from '@/lib/commands/ask/extend-ask';
import { extendOwnAsk } from '@/lib/commands/ask/extend-own-ask';
import { remindOfAsk, tellAskOver } from '@/lib/commands/ask/remind-of-ask';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { openAttachment } from '@/lib/commands/talk/open-attachment';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { myAsks } from '@/lib/queries/ask/asks';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { suspensionsOf } from '@/lib/rules/case-terms/suspensions';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { askOf, asked, asking } from '@/tests/support/factories/ask';
import { countingDecision, firstPart, refused } from '@/tests/support/factories/decision';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let houseNumber = 0;
const another = async () => {
  houseNumber += 1;
  return home({ houseNumber: String(houseNumber) });
};
let outsider: Awaited<ReturnType<typeof colleague>>;

beforeAll(async () => {
  await colleague();
  outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

const reply = (text = 'Hier is hij.') => ({ formKey: randomId(), text });
const photo = {
  ...{ name: 'loonstrook.png', mediaType: 'image/png', bytes: Buffer.from('geen echte foto') },
};
const days = (count: number) => startOfDay(addDays(today(), count));
const eventsOf = (partId: string) =>
  database().partEvent.findMany({
    where: { partId, kind: { in: ['invitation_to_complete', 'completed'] } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
const jobsOf = (askId: string) =>
  asOwner<{ task: string; at: Date }>(
    `select t.identifier as task, j.run_at as at from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload->>'askId' = '${askId}' order by j.run_at`,
  );
const linesOf = async ({ caseId }: Home, kind: string) =>
  (await wholeCase(caseId)).entries.filter((entry) => entry.kind === kind);
const signalsOf = async ({ caseId }: Home, kind: string) =>
  (await wholeCase(caseId)).signals.filter((entry) => entry.kind === kind);

describe('asking for papers', () => {
  it('happens once per form, lets the term stand still, and plans two reminders and an end', async () => {
    const at = await another();
    const ask = asking();
    const { askId, partId, dueOn } = await asked(at, ask);
    await askForPart(at.contact, at.caseId, partId, ask);
    const [event, ...more] = await eventsOf(partId);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: 'invitation_to_complete' });
    expect(fromDateColumn(event!.untilOn!)).toBe(dueOn);
    const jobs = await jobsOf(askId);
    expect(jobs.map(({ task }) => task)).toEqual(['remind-of-ask', 'remind-of-ask', 'ask-over']);
    expect(jobs.map(({ at: when }) => today(when))).toEqual([
      ...[addDays(dueOn, -7), addDays(dueOn, -2), addDays(dueOn, 1)],
    ]);
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    expect(await myAsks(own)).toMatchObject([{ what: ask.what, state: 'waiting', dueOn }]);
  });

  it('is for who acts in the case alone', async () => {
    const at = await another();
    const part = await firstPart(at.requestId);
    await expect(askForPart(outsider, at.caseId, part.id, asking())).rejects.toThrow(NotFoundError);
    const elsewhere = await another();
    const foreign = await firstPart(elsewhere.requestId);
    const across = askForPart(at.contact, at.caseId, foreign.id, asking());
    await expect(across).rejects.toThrow(NotFoundError);
    expect(await database().partAsk.count({ where: { partId: part.id } })).toBe(0);
    expect(await database().partAsk.count({ where: { partId: foreign.id } })).toBe(0);
  });

  it('reminds twice at most, each once, with two workers as with one', async () => {
    const at = await another();
    const day = await asked(at);
    for (const [turn, moment] of [
      [1, days(7)],
      [2, days(12)],
    ] as const) {
      await Promise.all([1, 2, 3].map(() => remindOfAsk(day, turn, moment)));
    }
    await remindOfAsk(day, 1, days(13));
    expect(await linesOf(at, 'askReminded')).toHaveLength(2);
    expect(await askOf(day.askId)).toMatchObject({ reminders: 2 });
  });

  it('reminds nobody of what came, of what is closed, or of a day that was moved or is over', async () => {
    const at = await another();
    const came = await asked(at);
    await answerAsk(at.resident, at.requestId, came.askId, reply());
    const closed = await asked(at);
    await closeAsk(at.contact, at.caseId, closed.askId, 'not_needed');
    const moved = await asked(at);
    await extendAsk(at.contact, at.caseId, moved.askId, { dueOn: moved.dueOn });
    for (const day of [came, closed, moved]) {
      await remindOfAsk(day, 1, days(7));
      await tellAskOver(day, days(20));
    }
    const late = await asked(at);
    await remindOfAsk(late, 2, days(16));
    expect(await linesOf(at, 'askReminded')).toEqual([]);
    expect(await signalsOf(at, 'askOver')).toEqual([]);
  });
});

describe('after its day', () => {
  it('the contact person hears of it once; nothing ends by itself', async () => {
    const at = await another();
    const day = await asked(at);
    await tellAskOver(day, days(14));
    expect(await signalsOf(at, 'askOver')).toEqual([]);
    await Promise.all([1, 2, 3].map(() => tellAskOver(day, days(15))));
    expect(await signalsOf(at, 'askOver')).toHaveLength(1);
    expect(await askOf(day.askId)).toMatchObject({ closedAt: null });
    const part = await firstPart(at.requestId);
    expect(part.status).toBe('new');
  });

  it('what comes is taken, also when a colleague had closed it', async () => {
    const at = await another();
    const day = await asked(at);
    await answerAsk(at.resident, at.requestId, day.askId, reply(), [photo], days(40));
    await closeAsk(at.contact, at.caseId, day.askId, 'received', days(41));
    await answerAsk(at.resident, at.requestId, day.askId, reply('Nog een.'), [], days(60));
    const { replies } = await askOf(day.askId);
    expect(replies).toHaveLength(2);
    const completed = (await eventsOf(day.partId)).filter(({ kind }) => kind === 'completed');
    expect(completed).toHaveLength(1);
    expect(fromDateColumn(completed[0]!.occurredOn)).toBe(addDays(today(), 40));
    expect(await signalsOf(at, 'askAnswered')).toHaveLength(2);
  });
});

describe('an answer', () => {
  it('is taken once per form, and its file is for who sent it and for who helps', async () => {
    const at = await another();
    const day = await asked(at);
    const sent = reply();
    await Promise.all(
      [1, 2, 3].map(() => answerAsk(at.resident, at.requestId, day.askId, sent, [photo])),
    );
    const { replies } = await askOf(day.askId);
    expect(replies).toHaveLength(1);
    const [file, ...more] = replies[0]!.attachments;
    expect(more).toEqual([]);
    for (const actor of [at.resident, at.contact]) {
      expect(await openAttachment(actor, file!.id)).toMatchObject({ name: 'loonstrook.png' });
    }
    const elsewhere = await another();
    for (const actor of [elsewhere.resident, outsider]) {
      await expect(openAttachment(actor, file!.id)).rejects.toThrow(NotFoundError);
    }
    expect(await recordOf(at.caseId, 'attachment.downloaded')).toHaveLength(2);
  });

  it('has words or a file, and is of who was asked', async () => {
    const at = await another();
    const day = await asked(at);
    const empty = answerAsk(at.resident, at.requestId, day.askId, reply(''));
    await expect(empty).rejects.toThrow(FieldErrorsError);
    const elsewhere = await another();
    for (const requestId of [at.requestId, elsewhere.requestId]) {
      const across = answerAsk(elsewhere.resident, requestId, day.askId, reply());
      await expect(across).rejects.toThrow(NotFoundError);
      const longer = extendOwnAsk(elsewhere.resident, requestId, day.askId, { dueOn: day.dueOn });
      await expect(longer).rejects.toThrow(NotFoundError);
    }
    const odd = answerAsk(at.resident, at.requestId, 'geen-id', reply());
    await expect(odd).rejects.toThrow(NotFoundError);
    await expect(closeAsk(outsider, at.caseId, day.askId, 'received')).rejects.toThrow(
      NotFoundError,
    );
    expect(await askOf(day.askId)).toMatchObject({ replies: [], closedAt: null, reminders: 0 });
  });
});

describe('more time', () => {
  it('is one press of the resident, and one week however often it is pressed at once', async () => {
    const at = await another();
    const day = await asked(at);
    await Promise.all(
      [1, 2, 3, 4].map(() =>
        extendOwnAsk(at.resident, at.requestId, day.askId, { dueOn: day.dueOn }),
      ),
    );
    const later = addDays(day.dueOn, 7);
    expect(fromDateColumn((await askOf(day.askId)).dueOn)).toBe(later);
    const events = await eventsOf(day.partId);
    expect(events).toHaveLength(2);
    const [first, second] = events;
    expect(second).toMatchObject({ replacesId: first!.id, byKind: 'resident' });
    expect(second!.occurredOn).toEqual(first!.occurredOn);
    expect(fromDateColumn(second!.untilOn!)).toBe(later);
    expect(await signalsOf(at, 'askExtended')).toHaveLength(1);
  });

  it('is given after the day as well, and then counts from that day on', async () => {
    const at = await another();
    const day = await asked(at);
    await extendAsk(at.contact, at.caseId, day.askId, { dueOn: day.dueOn }, days(30));
    expect(fromDateColumn((await askOf(day.askId)).dueOn)).toBe(addDays(today(), 37));
    const [, again] = await eventsOf(day.partId);
    expect(again).toMatchObject({ replacesId: null, byKind: 'staff' });
    expect(fromDateColumn(again!.occurredOn)).toBe(addDays(today(), 30));
  });
});

describe('papers that were asked for twice', () => {
  it('a reply to one lets the time stand still for the other alone, until that came as well', async () => {
    const at = await another();
    const sooner = await asked(at, asking({ dueOn: addDays(today(), 10) }));
    const later = await asked(at, asking({ dueOn: addDays(today(), 20) }));
    const stillUntil = async () => {
      const events = await database().partEvent.findMany({
        where: { partId: later.partId, replacedBy: null, isTakenBack: false },
        orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }],
        select: { id: true, kind: true, occurredOn: true, untilOn: true },
      });
      const facts = events.map(({ id, kind, occurredOn, untilOn }) => ({
        ...{ id, kind: kind as 'completed', occurredOn: fromDateColumn(occurredOn) },
        untilOn: untilOn && fromDateColumn(untilOn),
      }));
      return suspensionsOf(facts, addDays(today(), 9)).map(({ until }) => until);
    };
    await answerAsk(at.resident, at.requestId, later.askId, reply(), [], days(5));
    expect(await stillUntil()).toEqual([addDays(today(), 10), addDays(today(), 5)]);
    await closeAsk(at.contact, at.caseId, sooner.askId, 'received', days(7));
    expect(await stillUntil()).toEqual([addDays(today(), 7), addDays(today(), 5)]);
    const events = await eventsOf(later.partId);
    expect(events.filter(({ kind }) => kind === 'completed')).toHaveLength(1);
  });
});

describe('before a decision', () => {
  it('on facts that differ the resident is asked first, and heard or given the time', async () => {
    const at = await another();
    const part = await firstPart(at.requestId);
    const no = (moment?: Date) =>
      decidePart(at.contact, at.caseId, part.id, refused({ factsDiffer: 'on' }), moment);
    await expect(no()).rejects.toThrow(FieldErrorsError);
    const { askId } = await asked(at, asking({ kind: 'view' }));
    await expect(no()).rejects.toThrow(FieldErrorsError);
    expect(await eventsOf(part.id)).toEqual([]);
    await answerAsk(at.resident, at.requestId, askId, reply('Dat klopt niet.'));
    await no();
    expect(await countingDecision(part.id)).toMatchObject({ factsDiffer: true });
  });

  it('that papers are missing they were asked for, and the day has passed', async () => {
    const at = await another();
    const part = await firstPart(at.requestId);
    const not = (moment?: Date) =>
      decidePart(at.contact, at.caseId, part.id, refused({ kind: 'not_treated' }), moment);
    await expect(not()).rejects.toThrow(FieldErrorsError);
    await asked(at);
    await expect(not()).rejects.toThrow(FieldErrorsError);
    await not(days(15));
    expect(await countingDecision(part.id)).toMatchObject({ kind: 'not_treated' });
  });
});
