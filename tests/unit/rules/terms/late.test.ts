import { describe, expect, it } from 'vitest';
import { makeTermBook } from '@/lib/rules/terms/book';
import { answerToLetter, penaltyFor, penaltyOn } from '@/lib/rules/terms/late';
import { isObjectionInTime } from '@/lib/rules/terms/objection';
import { plainBook, plainChoices } from './book';

const choices = {
  amounts: [23, 35, 45].map((perDay) => ({ days: 14, perDay })),
  firstDay: 'afterTwoWeeks',
} as const;
const letter = { receivedOn: '2027-01-06', termEnd: '2027-01-04' };

describe('what is paid when the municipality is late', () => {
  it.each([
    [0, 0],
    [1, 23],
    [14, 322],
    [15, 357],
    [28, 812],
    [29, 857],
    [41, 1397],
    [42, 1442],
    [60, 1442],
    [-3, 0],
  ])('for %d days: € %d', (days, euros) => expect(penaltyFor(days, choices)).toBe(euros));
});

describe('a letter that the municipality is late', () => {
  it('gives two weeks, and then costs money for 42 days', () =>
    expect(answerToLetter(letter, choices, plainBook)).toEqual({
      isValid: true,
      decideBy: '2027-01-19',
      twoWeeksEnd: '2027-01-20',
      firstPenaltyDay: '2027-01-21',
      lastPenaltyDay: '2027-03-03',
    }));

  it('costs money a day earlier in the other reading', () => {
    const other = { ...choices, firstDay: 'lastOfTwoWeeks' } as const;
    expect(answerToLetter(letter, other, plainBook)).toMatchObject({
      firstPenaltyDay: '2027-01-20',
    });
  });

  it.each(['2027-01-02', '2027-01-04'])('of %s is too early: the term still runs', (receivedOn) =>
    expect(answerToLetter({ ...letter, receivedOn }, choices, plainBook)).toEqual({
      isValid: false,
      why: 'tooEarly',
    }),
  );

  it('gives two weeks that end on a feast day, and the law may be said to move them', () => {
    const sunday = { receivedOn: '2027-03-15', termEnd: '2027-03-01' }; // Easter Monday is 29 March
    expect(answerToLetter(sunday, choices, plainBook)).toMatchObject({ twoWeeksEnd: '2027-03-29' });
    const moved = makeTermBook({
      ...plainChoices,
      overrides: [
        {
          ...{ rule: 'awb.ingebrekestelling', from: '2020-01-01', until: null },
          ...{ source: 'Atw 1', by: 'wet', rolls: 'atw' },
        },
      ],
    });
    expect(answerToLetter(sunday, choices, moved)).toMatchObject({ twoWeeksEnd: '2027-03-30' });
  });

  it.each([
    ['2027-01-20', 0, 0],
    ['2027-01-21', 1, 23],
    ['2027-03-03', 42, 1442],
    ['2027-06-01', 42, 1442],
  ])('at the end of %s: %d days, € %d', (day, days, euros) =>
    expect(penaltyOn({ firstPenaltyDay: '2027-01-21' }, day, choices)).toEqual({ days, euros }),
  );
});

describe('an objection', () => {
  // Announced on 23 February: the six weeks end on Easter Monday, and so on 7 April (T27).
  it.each([
    ['2026-04-07', null, true],
    ['2026-04-08', null, false],
    ['2026-04-08', '2026-04-07', true],
    ['2026-04-14', '2026-04-07', true],
    ['2026-04-15', '2026-04-07', false],
    ['2026-04-09', '2026-04-08', false],
  ])('that came on %s, posted on %s, is in time: %s', (receivedOn, postedOn, isInTime) =>
    expect(isObjectionInTime({ announcedOn: '2026-02-23', receivedOn, postedOn }, plainBook)).toBe(
      isInTime,
    ),
  );

  it('to a decision of before the law is not judged', () =>
    expect(
      isObjectionInTime(
        { announcedOn: '1990-01-01', receivedOn: '1990-01-02', postedOn: null },
        plainBook,
      ),
    ).toBe(false));
});
