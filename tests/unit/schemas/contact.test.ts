import { describe, expect, it } from 'vitest';
import { contactSchema } from '@/lib/schemas/case';

const today = '2026-03-10';
const id = '00000000-0000-4000-8000-000000000001';
const day = (text: string) => {
  const [year, month, date] = text.split('-');
  return { day: date, month, year };
};
const typed = { requests: id, how: 'call', on: day(today), note: '' };
const parse = (more: object) => contactSchema(today).safeParse({ ...typed, ...more });
const errorsOf = (more: object) =>
  parse(more).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);

describe('a contact', () => {
  it('says nothing that was not typed', () => {
    expect(parse({}).data).toEqual({
      ...{ requests: [id], how: 'call', on: today, note: '', words: '', doneSteps: [], next: null },
      parts: [],
    });
  });

  it('has a next step with words and a day', () => {
    const step = { nextWhat: 'Bellen', nextOn: day('2026-03-12'), nextIsForResident: '1' };
    expect(parse(step).data?.next).toEqual({
      ...{ what: 'Bellen', dueOn: '2026-03-12', isForResident: true },
    });
    expect(parse({ ...step, nextIsForResident: undefined }).data?.next).toMatchObject({
      isForResident: false,
    });
  });

  it.each([
    ['words without a day', { nextWhat: 'Bellen' }, 'nextOn.day', 'stepDayMissing'],
    ['a day without words', { nextOn: day('2026-03-12') }, 'nextWhat', 'stepMissing'],
    [
      'a day that is over',
      { nextWhat: 'Bellen', nextOn: day('2026-03-09') },
      'nextOn.day',
      'dayIsOver',
    ],
    [
      'a day in years',
      { nextWhat: 'Bellen', nextOn: day('2028-03-09') },
      'nextOn.day',
      'dayTooFar',
    ],
    ['no request', { requests: undefined }, 'requests', 'requestsMissing'],
  ])('with %s says what to do', (_what, more, path, key) => {
    expect(errorsOf(more)).toEqual([[path, key]]);
  });
});

describe('what a contact answers at once', () => {
  const part = (more: object) => ({ parts: { [id]: { version: '2', ...more } } });

  it('has an outcome; a part that goes on is left out', () => {
    const answer = { action: 'answer', outcome: 'Dat kan.', was: { status: 'new' } };
    expect(parse(part(answer)).data?.parts).toEqual([{ partId: id, version: 2, ...answer }]);
    expect(parse(part({ action: 'goesOn', outcome: ' ' })).data?.parts).toEqual([]);
    expect(parse(part({})).data?.parts).toEqual([]);
  });

  it.each([
    ['an end without words', { action: 'close' }, 'outcome', 'outcomeMissing'],
    ['words without an end', { action: 'goesOn', outcome: 'Dat kan.' }, 'action', 'partEndMissing'],
    ['an end that nobody offered', { action: 'reopen' }, 'action', 'choiceUnknown'],
    ['no version', { version: '' }, 'version', 'formExpired'],
  ])('is not %s', (_, more, field, key) => {
    expect(errorsOf(part(more))).toEqual([[`parts.${id}.${field}`, key]]);
  });
});
