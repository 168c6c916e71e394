import { addDays, daysBetween } from '../local-date';
import type { LocalDate } from '../local-date';
import type { TermBook } from './book';
import { computeTerm } from './compute';

/** What a municipality pays when it is late (Awb 4:17), and how it reads the first day of it (RULES A9, A10). */
export type LateChoices = {
  /** euros for each day, for so many days one after the other */
  amounts: readonly { days: number; perDay: number }[];
  firstDay: 'afterTwoWeeks' | 'lastOfTwoWeeks';
};

/** A letter that the municipality is late (ingebrekestelling). */
export type LateLetter = { receivedOn: LocalDate; termEnd: LocalDate };

/** What such a letter brings about. */
export type LateAnswer =
  /** the term still runs: it is no valid letter, and costs nothing (RULES A11) */
  | { isValid: false; why: 'tooEarly' }
  | {
      isValid: true;
      /** to decide before it costs anything, with a day to spare (RULES A10) */
      decideBy: LocalDate;
      twoWeeksEnd: LocalDate;
      firstPenaltyDay: LocalDate;
      lastPenaltyDay: LocalDate;
    };

/** For how many days there is a penalty at most. */
const mostDays = ({ amounts }: LateChoices) => amounts.reduce((sum, { days }) => sum + days, 0);

/**
 * What is paid for so many days (Awb 4:17(2)).
 * @param days days that the decision was late after two weeks of grace; more than the last one cost nothing more
 * @returns euros
 */
export function penaltyFor(days: number, { amounts }: LateChoices): number {
  let left = Math.max(0, days);
  return amounts.reduce((sum, { days: most, perDay }) => {
    const counted = Math.min(left, most);
    left -= counted;
    return sum + counted * perDay;
  }, 0);
}

/**
 * What a letter brings about: two weeks to decide after it, and the days that cost money then. The Algemene termijnenwet
 * moves none of those days.
 * @param letter when it came, and the last day in law of the term it is about
 * @param choices amounts, and the reading of the first day
 * @param book the rules as they hold here
 */
export function answerToLetter(
  { receivedOn, termEnd }: LateLetter,
  choices: LateChoices,
  book: TermBook,
): LateAnswer {
  if (receivedOn <= termEnd) return { isValid: false, why: 'tooEarly' };
  const answer = computeTerm({ rule: 'awb.ingebrekestelling', start: receivedOn }, book);
  if (!answer.isComputed) return { isValid: false, why: 'tooEarly' };
  const twoWeeksEnd = answer.term.end;
  const firstPenaltyDay =
    choices.firstDay === 'afterTwoWeeks' ? addDays(twoWeeksEnd, 1) : twoWeeksEnd;
  return {
    isValid: true,
    decideBy: addDays(twoWeeksEnd, -1),
    twoWeeksEnd,
    firstPenaltyDay,
    lastPenaltyDay: addDays(firstPenaltyDay, mostDays(choices) - 1),
  };
}

/**
 * What is to be paid at the end of a day on which there is still no decision.
 * @param letter answer to a valid letter
 * @param day local date
 * @returns whole days and euros
 */
export function penaltyOn(
  letter: { firstPenaltyDay: LocalDate },
  day: LocalDate,
  choices: LateChoices,
): { days: number; euros: number } {
  const passed = daysBetween(letter.firstPenaltyDay, day) + 1;
  const days = Math.min(Math.max(0, passed), mostDays(choices));
  return { days, euros: penaltyFor(days, choices) };
}
