import type { DomainTerm } from '@/lib/domains/terms';
import type { LocalDate } from '@/lib/rules/local-date';
import { ruleOn, type TermBook } from '@/lib/rules/terms/book';
import { computePartTerm, type DelayNotice } from './compute';
import { standsStillFor, suspensionsOf } from './suspensions';
import type { CaseTerm, TermEvent, TermPart, TermState } from './types';

/** What rules and days a term is computed with. */
type On = { today: LocalDate; book: TermBook };

/** The fact that a term follows from, the day from which it is counted, and which one it is of a term that repeats. */
type Start = { event: TermEvent; on: LocalDate; turn: number };

const has = ({ events }: TermPart, kind: TermEvent['kind'] | undefined) =>
  events.some((event) => event.kind === kind);

/** The facts that repeat a term, since it began. */
const repeats = ({ events }: TermPart, { repeatedBy }: DomainTerm, since: LocalDate) =>
  repeatedBy ? events.filter((e) => e.kind === repeatedBy && e.occurredOn >= since) : [];

/** Whether a term that the same facts end was over when this fact came: before that, a reminder was too early. */
function wasLate(part: TermPart, term: DomainTerm, before: readonly CaseTerm[], on: LocalDate) {
  const alike = part.terms.filter(({ endedBy }) =>
    endedBy.some((kind) => term.endedBy.includes(kind)),
  );
  return before.some(({ rule, binds, end, endedOn }) => {
    const isAlike = binds === 'municipality' && alike.some((other) => other.rule === rule);
    return isAlike && end < on && (endedOn === null || endedOn >= on);
  });
}

function startOf(
  part: TermPart,
  term: DomainTerm,
  before: readonly CaseTerm[],
  event: TermEvent,
): LocalDate | null {
  const on = event.occurredOn;
  if (term.onlyWhenLate) return wasLate(part, term, before, on) ? on : null;
  if (!term.fromEndOf) return on;
  const from = before.filter(({ rule }) => rule === term.fromEndOf);
  // It is about the decision that counted when it came: against one that was replaced it is against what took its place, and
  // what takes its place afterwards moves nothing (Awb 6:19). What came too early counts from the first after it (Awb 6:10).
  const known = part.events.slice(0, part.events.indexOf(event));
  const counted = from.findLast((one) => known.some(({ id }) => id === one.from.eventId));
  return (counted ?? from[0])?.end ?? null;
}

function startsOf(part: TermPart, term: DomainTerm, before: readonly CaseTerm[]): Start[] {
  if (term.onlyWith && !has(part, term.onlyWith)) return [];
  if (term.notWith && has(part, term.notWith)) return [];
  const facts = part.events.filter(({ kind }) => kind === term.from);
  return facts.flatMap((event): Start[] => {
    const on = startOf(part, term, before, event);
    if (on === null) return [];
    const turns = [event, ...repeats(part, term, on)];
    return turns.map((_, index) => ({ event, on, turn: index + 1 }));
  });
}

/** The fact that ends a term: of one that repeats, each repeat ends its own turn. */
function endOf(part: TermPart, term: DomainTerm, { event, on, turn }: Start): LocalDate | null {
  const repeat = repeats(part, term, on)[turn - 1];
  const end = part.events.find(
    ({ kind, occurredOn }) => term.endedBy.includes(kind) && occurredOn >= event.occurredOn,
  );
  return (repeat ?? end)?.occurredOn ?? null;
}

type Days = Pick<CaseTerm, 'end' | 'kind' | 'endedOn'>;

function stateOf(part: TermPart, term: DomainTerm, days: Days, today: LocalDate): TermState {
  const { end, kind, endedOn } = days;
  if (endedOn) return endedOn <= end || kind === 'earliest' ? 'kept' : 'keptLate';
  if (part.closedOn && !term.outlivesPart) return 'over';
  if (end >= today) return 'running';
  return term.binds === 'resident' ? 'over' : 'late';
}

/** What was told of a later day, since the term began. */
function noticesSince({ events }: TermPart, since: LocalDate): DelayNotice[] {
  return events.flatMap(({ kind, occurredOn: on, untilOn: until }) =>
    kind === 'extension_notice' && on >= since && until ? [{ on, until }] : [],
  );
}

function toTerm(part: TermPart, term: DomainTerm, start: Start, { today, book }: On): CaseTerm[] {
  const { event, on, turn } = start;
  const asked = {
    ...{ rule: term.rule, start: on, turn, notices: noticesSince(part, on) },
    suspensions: suspensionsOf(part.events, today),
  };
  const computed = computePartTerm(asked, book);
  if (!computed) return [];
  const endedOn = endOf(part, term, start);
  const state = stateOf(part, term, { ...computed, endedOn }, today);
  const grounds = ruleOn(book, term.rule, on)?.suspension ?? [];
  return [
    {
      ...computed,
      key: `${part.id}:${term.rule}:${event.id}:${turn}`,
      ...{ partId: part.id, domain: part.domain, binds: term.binds, endedOn },
      from: { eventId: event.id, kind: event.kind, on: event.occurredOn },
      state,
      standsStill: state === 'running' ? standsStillFor(part.events, grounds, today) : null,
    },
  ];
}

/**
 * Every term of the law that runs or ran with a part: it follows from what happened, and is never typed in.
 * @param part with its facts as they stand
 * @param on today, and the rules as they hold here
 * @returns in the order of the domain
 */
export function termsOfPart(part: TermPart, on: On): CaseTerm[] {
  return part.terms.reduce<CaseTerm[]>((found, term) => {
    const starts = startsOf(part, term, found);
    return [...found, ...starts.flatMap((start) => toTerm(part, term, start, on))];
  }, []);
}

const isRunning = ({ state }: CaseTerm) => state === 'running' || state === 'late';

/**
 * The terms that run with parts, the earliest end first: all of a household together when all its parts are given.
 * @param parts with their facts as they stand
 * @param on today, and the rules as they hold here
 */
export function runningTerms(parts: readonly TermPart[], on: On): CaseTerm[] {
  return parts
    .flatMap((part) => termsOfPart(part, on))
    .filter(isRunning)
    .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/**
 * The term of ours that ends first: also one that is late. What the resident may do, and a first day, are none.
 * @param parts with their facts as they stand
 * @param on today, and the rules as they hold here
 * @returns null when nobody waits for us by law
 */
export function firstOwedTerm(parts: readonly TermPart[], on: On): CaseTerm | null {
  return runningTerms(parts, on).find(isOwed) ?? null;
}

/**
 * The term of ours with the first end that is still to come, whatever else is late with the same parts. The one that a
 * letter set because we were late is told with what is late (Awb 4:17).
 * @param parts with their facts as they stand
 * @param on today, and the rules as they hold here
 * @returns null when no day is still to come
 */
export function nextOwedTerm(parts: readonly TermPart[], on: On): CaseTerm | null {
  const isToCome = (term: CaseTerm) =>
    isOwed(term) && term.state === 'running' && term.rule !== 'awb.ingebrekestelling';
  return runningTerms(parts, on).find(isToCome) ?? null;
}

const isOwed = ({ binds, kind }: CaseTerm) => binds === 'municipality' && kind !== 'earliest';

/** A term that has other days, has begun, or does not run any more, because of what was recorded. */
export type MovedTerm = { rule: string; before: LocalDate | null; after: LocalDate | null };

/**
 * What a new fact or a correction moved.
 * @param before the part as it stood
 * @param after the part as it stands
 * @param on today, and the rules as they hold here
 * @returns only terms that run before or after, with their ends; empty when nothing moved
 */
export function movedTerms(before: TermPart, after: TermPart, on: On): MovedTerm[] {
  const [old, now] = [runningTerms([before], on), runningTerms([after], on)];
  const rules = [...new Set([...old, ...now].map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    // One rule may run more than once with a part: what stands still is no news.
    const [was, is] = [endsOf(old, rule), endsOf(now, rule)];
    const [gone, come] = [without(was, is), without(is, was)];
    const count = Math.max(gone.length, come.length);
    return Array.from({ length: count }, (_, at) => ({
      ...{ rule, before: gone[at] ?? null, after: come[at] ?? null },
    }));
  });
}

const endsOf = (terms: readonly CaseTerm[], rule: string) =>
  terms.filter((term) => term.rule === rule).map(({ end }) => end);

/** What is in one list and not in the other, each as often as it is. */
function without(ends: readonly LocalDate[], others: readonly LocalDate[]): LocalDate[] {
  const left = [...others];
  return ends.filter((end) => {
    const at = left.indexOf(end);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
