import { dateOfDay, dayNumber } from '../local-date';
import type { LocalDate } from '../local-date';
import type { TermBook } from './book';
import type { Calendar } from './calendar';
import { checkAsk } from './check';
import { dayBefore, rawEndOf, targetOf, times } from './count';
import { extend } from './extension';
import { addHours, writtenMoment } from './moment';
import { isWithinAtw, lengthen, roll, skippedDays } from './roll';
import { suspend } from './suspension';
import type { Stopped } from './suspension';
import type { NotRolled, Term, TermAnswer, TermAsk, TermLength, TermRule, TermStep } from './types';

/** The least of days that a term must have before it is lengthened to hold two ordinary ones. */
const fewest = { atw: 3, eu: 2 } as const;
const rollArticle = { atw: 'Atw 1 lid 1', eu: 'Verordening 1182/71, 3 lid 4' } as const;
const lengthenArticle = { atw: 'Atw 2', eu: 'Verordening 1182/71, 3 lid 5' } as const;

/**
 * Computes a term by the rule that is in force on its start, and explains it step by step (RULES 1).
 * @param ask rule, start, and what stopped or moved it
 * @param book the rules as they hold here
 * @returns the term, or all reasons why there is none; nothing is thrown for what somebody may ask
 */
export function computeTerm(ask: TermAsk, book: TermBook): TermAnswer {
  const checked = checkAsk(ask, book);
  if (!('rule' in checked)) return { isComputed: false, problems: checked };
  const { rule, start } = checked;
  if (typeof ask.start !== 'string' && rule.unit === 'h') return inHours(rule, ask.start);
  return rule.kind === 'before' ? backwards(rule, start) : forwards({ ask, rule, start }, book);
}

const startStep = (rule: TermRule, on: string): TermStep => ({
  ...{ kind: 'start', article: rule.source, event: rule.start, on },
});

function lengthStep(rule: TermRule, { length, unit }: TermLength, on: string): TermStep {
  return { kind: 'length', article: rule.source, length, unit, on };
}

const notRolled = (why: NotRolled, article: string, on: string): TermStep => ({
  ...{ kind: 'notRolled', article, why, on },
});

function answer(rule: TermRule, days: Pick<Term, 'start' | 'rawEnd' | 'end'> & Partial<Term>) {
  const { id, kind, source, validFrom } = rule;
  const term: Term = {
    ...{ rule: id, kind, source, validFrom, target: null, suspendedDays: 0, explanation: [] },
    ...days,
  };
  return { isComputed: true, term } as const;
}

function inHours(rule: TermRule, from: Date): TermAnswer {
  const [start, end] = [writtenMoment(from), writtenMoment(addHours(from, rule.length))];
  const explanation = [
    startStep(rule, start),
    lengthStep(rule, rule, end),
    notRolled('hours', 'Atw 4', end),
  ];
  return answer(rule, { start, rawEnd: end, end, explanation });
}

function backwards(rule: TermRule, start: LocalDate): TermAnswer {
  const end = dateOfDay(dayBefore(start, rule));
  const explanation = [
    startStep(rule, start),
    lengthStep(rule, rule, end),
    notRolled('before', 'Atw 1 lid 2', end),
  ];
  return answer(rule, { start, rawEnd: end, end, explanation });
}

type Counted = { ask: TermAsk; rule: TermRule; start: LocalDate };

/** The length that was asked for: a committee takes longer, and each turn of a term that repeats lies further on. */
function lengthOf({ ask, rule }: Counted): TermLength {
  const length = (ask.hasCommittee ? rule.committeeLength : null) ?? rule.length;
  return times({ length, unit: rule.unit }, ask.turn ?? 1);
}

function forwards(counted: Counted, book: TermBook): TermAnswer {
  const { ask, rule, start } = counted;
  const first = dayNumber(start);
  const length = lengthOf(counted);
  const counting = rawEndOf(start, length, book.working);
  const { calendar, rolls } = rollingOf(rule, length, book);
  const lastDay = (end: number) => (rolls === 'none' ? end : roll(end, calendar));
  const stopped = suspend(first, counting, ask.suspensions ?? [], lastDay);
  const steps = [
    startStep(rule, start),
    ...(rule.isOwn ? [{ kind: 'own', article: rule.source } as const] : []),
    lengthStep(rule, length, dateOfDay(counting)),
    ...countingSteps(counted, length, counting, book),
    ...suspensionSteps(stopped),
  ];
  const whole = { rule, start, length, rawEnd: stopped.end, suspendedDays: stopped.days };
  const raw = ask.extension ? extend(whole, ask.extension, book.working) : stopped.end;
  if (typeof raw !== 'number') return { isComputed: false, problems: [raw] };
  if (raw > stopped.end) steps.push(extensionStep(rule, raw));
  const isTold = raw > stopped.end && rule.extension?.by === 'notice';
  const ended = isTold
    ? toldEnd(raw, lastDay(stopped.end))
    : rollEnd({ first, raw, rolls, rule }, calendar);
  return answer(rule, {
    ...{ start, rawEnd: dateOfDay(raw), end: dateOfDay(ended.end) },
    target: rule.kind === 'earliest' ? null : ownTarget(first, raw, book),
    suspendedDays: stopped.days,
    explanation: [...steps, ...ended.steps],
  });
}

/** The law that moves the end of this term, unless it is too long for it; one turn of a term that repeats is one term. */
function rollingOf(rule: TermRule, length: TermLength, book: TermBook) {
  const once = rule.isRepeating ? rule : length;
  const rolls = rule.rolls === 'atw' && !isWithinAtw(once) ? 'none' : rule.rolls;
  return { rolls, calendar: rolls === 'eu' ? book.eu : book.atw };
}

function ownTarget(first: number, raw: number, book: TermBook): LocalDate {
  const buffer = book.targetBuffers.find(({ fromDays }) => raw - first >= fromDays);
  return targetOf(first, raw, buffer?.workingDays ?? 0, book.working);
}

function countingSteps(
  { ask, rule, start }: Counted,
  { length, unit }: TermLength,
  counting: number,
  book: TermBook,
): TermStep[] {
  const steps: TermStep[] = [];
  if (ask.hasCommittee) steps.push({ kind: 'committee', article: rule.source, length, unit });
  const isByMonth = unit === 'm' || unit === 'y';
  if (isByMonth && dateOfDay(counting).slice(8) !== start.slice(8)) {
    steps.push({ kind: 'clamped', article: rule.source, on: dateOfDay(counting) });
  }
  if (unit === 'wd') {
    const skipped = skippedDays(dayNumber(start) + 1, counting, book.working);
    if (skipped.length > 0) steps.push({ kind: 'workingDays', article: rule.source, skipped });
  }
  return steps;
}

function suspensionSteps({ days, still, end }: Stopped): TermStep[] {
  if (days === 0) return [];
  return [{ kind: 'suspended', article: 'Awb 4:15', days, still, on: dateOfDay(end) }];
}

function extensionStep(rule: TermRule, raw: number): TermStep {
  const { source: article, by } = rule.extension!;
  return { kind: 'extended', article, by, on: dateOfDay(raw) };
}

type Ended = { end: number; steps: readonly TermStep[] };

/** A day that the municipality tells is its own: no law moves it (RULES C8). It takes nothing away either. */
function toldEnd(raw: number, before: number): Ended {
  const end = Math.max(raw, before);
  return { end, steps: [notRolled('notice', 'Awb 4:14 lid 3', dateOfDay(end))] };
}

type Raw = { first: number; raw: number; rolls: TermRule['rolls']; rule: TermRule };

function rollEnd({ first, raw, rolls, rule }: Raw, calendar: Calendar): Ended {
  if (rolls === 'none') return { end: raw, steps: stays(rule, raw, calendar) };
  const lengthened = lengthen(first, raw, fewest[rolls], calendar);
  const end = roll(lengthened, calendar);
  const steps: TermStep[] = [];
  if (lengthened > raw) {
    const article = lengthenArticle[rolls];
    steps.push({ kind: 'lengthened', article, on: dateOfDay(lengthened) });
  }
  if (end > lengthened) {
    const skipped = skippedDays(lengthened, end, calendar);
    steps.push({ kind: 'rolled', article: rollArticle[rolls], skipped, on: dateOfDay(end) });
  }
  return { end, steps };
}

/** Says why, only where somebody would expect the end to move. */
function stays(rule: TermRule, raw: number, calendar: Calendar): TermStep[] {
  if (calendar(raw) === null || rule.unit === 'wd') return [];
  const on = dateOfDay(raw);
  if (rule.kind === 'earliest') return [notRolled('earliest', rule.source, on)];
  return [rule.rolls === 'atw' ? notRolled('long', 'Atw 4', on) : notRolled('own', 'Atw 1', on)];
}
