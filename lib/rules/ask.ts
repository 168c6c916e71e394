import { addDays, daysBetween, type LocalDate } from './local-date';

/** An ask of papers, or of a view, as far as it says how it stands. */
export type AskMoments = {
  dueOn: LocalDate;
  isClosed: boolean;
  hasReply: boolean;
};

/**
 * How an ask stands: `waiting` for an answer, `over` when its day has passed without one, `answered` when something came,
 * `closed` when a colleague said that it is done. None of them locks anybody out (VALUES H2).
 */
export type AskState = 'waiting' | 'over' | 'answered' | 'closed';

const dayOfSecond = 2;
const more = 7;

/**
 * How an ask stands on a day.
 * @param ask its day, and what became of it
 * @param today local date
 */
export function askState({ dueOn, isClosed, hasReply }: AskMoments, today: LocalDate): AskState {
  if (isClosed) return 'closed';
  if (hasReply) return 'answered';
  return today > dueOn ? 'over' : 'waiting';
}

/**
 * On which days is reminded kindly: halfway, and two days before the end; fewer when there is no room for two.
 * @param from local date on which the day was told
 * @param dueOn the last day
 * @returns at most two days, each after `from` and before `dueOn`
 */
export function reminderDays(from: LocalDate, dueOn: LocalDate): LocalDate[] {
  const halfway = addDays(from, Math.floor(daysBetween(from, dueOn) / 2));
  const near = addDays(dueOn, -dayOfSecond);
  return [...new Set([halfway, near])].filter((day) => day > from && day < dueOn).toSorted();
}

/**
 * The day after one press for more time: a week after the day that was asked, or after today when that has passed.
 * @param dueOn the last day as it was
 * @param today local date
 */
export const laterDay = (dueOn: LocalDate, today: LocalDate): LocalDate =>
  addDays(dueOn > today ? dueOn : today, more);

/**
 * Whether somebody had the time to answer: something came, or the day has passed, or a colleague closed it.
 * @param ask as for `askState`
 * @param today local date
 */
export const hadTheirSay = (ask: AskMoments, today: LocalDate): boolean =>
  askState(ask, today) !== 'waiting';
