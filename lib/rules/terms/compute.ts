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

// A million terms in two seconds: nothing here makes a function or spreads a list for each term.

function startStep(rule: TermRule, on: string): TermStep {
  return { kind: 'start', article: rule.source, event: rule.start, on };
}

function lengthStep(rule: TermRule, { length, unit }: TermLength, on: string): TermStep {
  return { kind: 'length', article: rule.source, length, unit, on };
}

function notRolled(why: NotRolled, article: string, on: string): TermStep {
  return { kind: 'notRolled', article, why, on };
}

type Days = Pick<Term, 'start' | 'rawEnd' | 'end' | 'explanation'> & Partial<Term>;

function answer(
  { id: rule, kind, source, validFrom }: TermRule,
  { start, rawEnd, end, target = null, suspendedDays = 0, explanation }: Days,
) {
  const term: Term = {
    rule,
    kind,
    start,
    rawEnd,
    end,
    target,
    suspendedDays,
    source,
    validFrom,
    explanation,
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
  const rolling = rollingOf(rule, length, book);
  const steps = [startStep(rule, start)];
  addCounting(steps, counted, length, counting, book);
  const stopped = stop(ask, first, counting, rolling);
  if (stopped.days > 0) steps.push(suspensionStep(stopped));
  const whole = { rule, start, length, rawEnd: stopped.end, suspendedDays: stopped.days };
  const raw = ask.extension ? extend(whole, ask.extension, book.working) : stopped.end;
  if (typeof raw !== 'number') return { isComputed: false, problems: [raw] };
  if (raw > stopped.end) steps.push(extensionStep(rule, raw));
  const isTold = raw > stopped.end && rule.extension?.by === 'notice';
  const end = isTold
    ? addTold(steps, raw, lastDayOf(stopped.end, rolling))
    : addRolled(steps, { first, raw, rule }, rolling);
  return answer(rule, {
    start,
    rawEnd: dateOfDay(raw),
    end: dateOfDay(end),
    target: rule.kind === 'earliest' ? null : ownTarget(first, raw, book),
    suspendedDays: stopped.days,
    explanation: steps,
  });
}

/** The law that moves the end of a term; null when none does. `free`: the days that somebody would expect it to skip. */
type Rolling = { by: 'atw' | 'eu' | null; free: Calendar };

/** The law that moves the end of this term, unless it is too long for it; one turn of a term that repeats is one term. */
function rollingOf(rule: TermRule, length: TermLength, book: TermBook): Rolling {
  if (rule.rolls === 'eu') return { by: 'eu', free: book.eu };
  const isMoved = rule.rolls === 'atw' && isWithinAtw(rule.isRepeating ? rule : length);
  return { by: isMoved ? 'atw' : null, free: book.atw };
}

function lastDayOf(end: number, { by, free }: Rolling): number {
  return by ? roll(end, free) : end;
}

const NEVER: Omit<Stopped, 'end'> = { days: 0, still: [] };

function stop({ suspensions }: TermAsk, first: number, end: number, rolling: Rolling): Stopped {
  if (!suspensions || suspensions.length === 0) return { end, ...NEVER };
  return suspend(first, end, suspensions, (day) => lastDayOf(day, rolling));
}

function ownTarget(first: number, raw: number, { targetBuffers, working }: TermBook): LocalDate {
  for (const { fromDays, workingDays } of targetBuffers) {
    if (raw - first >= fromDays) return targetOf(first, raw, workingDays, working);
  }
  return targetOf(first, raw, 0, working);
}

function addCounting(
  steps: TermStep[],
  { ask, rule, start }: Counted,
  { length, unit }: TermLength,
  counting: number,
  { working }: TermBook,
): void {
  const article = rule.source;
  const on = dateOfDay(counting);
  if (rule.isOwn) steps.push({ kind: 'own', article });
  steps.push({ kind: 'length', article, length, unit, on });
  if (ask.hasCommittee) steps.push({ kind: 'committee', article, length, unit });
  const isByMonth = unit === 'm' || unit === 'y';
  if (isByMonth && on.slice(8) !== start.slice(8)) steps.push({ kind: 'clamped', article, on });
  if (unit !== 'wd') return;
  const skipped = skippedDays(dayNumber(start) + 1, counting, working);
  if (skipped.length > 0) steps.push({ kind: 'workingDays', article, skipped });
}

function suspensionStep({ days, still, end }: Stopped): TermStep {
  return { kind: 'suspended', article: 'Awb 4:15', days, still, on: dateOfDay(end) };
}

function extensionStep(rule: TermRule, raw: number): TermStep {
  const { source: article, by } = rule.extension!;
  return { kind: 'extended', article, by, on: dateOfDay(raw) };
}

/** A day that the municipality tells is its own: no law moves it (RULES C8). It takes nothing away either. */
function addTold(steps: TermStep[], raw: number, before: number): number {
  const end = Math.max(raw, before);
  steps.push(notRolled('notice', 'Awb 4:14 lid 3', dateOfDay(end)));
  return end;
}

type Raw = { first: number; raw: number; rule: TermRule };

function addRolled(steps: TermStep[], { first, raw, rule }: Raw, { by, free }: Rolling): number {
  if (!by) {
    // Said only where somebody would expect the end to move.
    if (rule.unit !== 'wd' && free(raw) !== null) steps.push(stays(rule, dateOfDay(raw)));
    return raw;
  }
  const lengthened = lengthen(first, raw, fewest[by], free);
  const end = roll(lengthened, free);
  if (lengthened > raw) {
    steps.push({ kind: 'lengthened', article: lengthenArticle[by], on: dateOfDay(lengthened) });
  }
  if (end > lengthened) {
    const skipped = skippedDays(lengthened, end, free);
    steps.push({ kind: 'rolled', article: rollArticle[by], skipped, on: dateOfDay(end) });
  }
  return end;
}

function stays(rule: TermRule, on: string): TermStep {
  if (rule.kind === 'earliest') return notRolled('earliest', rule.source, on);
  return rule.rolls === 'atw' ? notRolled('long', 'Atw 4', on) : notRolled('own', 'Atw 1', on);
}
