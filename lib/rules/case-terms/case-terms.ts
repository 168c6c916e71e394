import type { DomainTerm } from '@/lib/domains/terms';
import type { LocalDate } from '@/lib/rules/local-date';
import { computeTerm } from './compute';
import { suspensionsOf } from './suspensions';
import type { CaseTerm, TermEvent, TermPart, TermState } from './types';

/** The days that a fact of a start asks to be counted from, with a mark that keeps repeats apart. */
type Start = { event: TermEvent; on: LocalDate; turn: number };

const has = ({ events }: TermPart, kind: TermEvent['kind'] | undefined) =>
  events.some((event) => event.kind === kind);

/** The first fact on or after a day that ends the term. */
function endOf({ events }: TermPart, { endedBy }: DomainTerm, from: LocalDate) {
  return events.find((event) => endedBy.includes(event.kind) && event.occurredOn >= from);
}

/** A voorschot is due every so many weeks: each one that was paid starts the next (Participatiewet 52). */
function repeats(part: TermPart, term: DomainTerm, { event, on }: Start): Start[] {
  const starts = [{ event, on, turn: 0 }];
  if (!term.repeatedBy) return starts;
  const times = part.events.filter(
    ({ kind, occurredOn }) => kind === term.repeatedBy && occurredOn >= on,
  );
  for (const _ of times) {
    const before = starts.at(-1)!;
    const next = computeTerm({ ...none, rule: term.rule, start: before.on });
    if (next) starts.push({ event, on: next.rawEnd, turn: before.turn + 1 });
  }
  return starts;
}

const none = { suspensions: [], movedTo: null } as const;

function startsOf(part: TermPart, term: DomainTerm, before: readonly CaseTerm[]): Start[] {
  if (term.onlyWith && !has(part, term.onlyWith)) return [];
  if (term.notWith && has(part, term.notWith)) return [];
  const facts = part.events.filter(({ kind }) => kind === term.from);
  return facts.flatMap((event): Start[] => {
    const own = { event, on: event.occurredOn, turn: 0 };
    if (term.onlyWhenLate) {
      const isLate = before.some(
        (other) =>
          other.binds === 'municipality' &&
          other.from.on < own.on &&
          other.end < own.on &&
          (other.endedOn === null || other.endedOn >= own.on) &&
          isEndedAlike(part, other, term),
      );
      return isLate ? [own] : [];
    }
    if (!term.fromEndOf) return repeats(part, term, own);
    const earlier = before.findLast(
      (other) => other.rule === term.fromEndOf && other.from.on <= own.on,
    );
    return earlier ? [{ ...own, on: earlier.end }] : [];
  });
}

/** Whether the same facts end both: a reminder is about the decision that is late. */
function isEndedAlike({ terms }: TermPart, { rule }: CaseTerm, { endedBy }: DomainTerm): boolean {
  const other = terms.find((term) => term.rule === rule);
  return other?.endedBy.some((kind) => endedBy.includes(kind)) ?? false;
}

type Days = { end: LocalDate; isEarliest: boolean; endedOn: LocalDate | null };

function stateOf(part: TermPart, term: DomainTerm, days: Days, today: LocalDate): TermState {
  const { end, isEarliest, endedOn } = days;
  if (endedOn) return endedOn <= end || isEarliest ? 'kept' : 'keptLate';
  if (part.closedOn && !term.outlivesPart) return 'over';
  if (end >= today) return 'running';
  return term.binds === 'resident' ? 'over' : 'late';
}

function toTerm(part: TermPart, term: DomainTerm, start: Start, today: LocalDate): CaseTerm[] {
  const { event, on, turn } = start;
  const suspensions = suspensionsOf(part.events, today);
  const notices = part.events.filter(
    ({ kind, occurredOn }) => kind === 'extension_notice' && occurredOn >= on,
  );
  const movedTo = notices.at(-1)?.untilOn ?? null;
  const answer = computeTerm({ rule: term.rule, start: on, suspensions, movedTo });
  if (!answer) return [];
  const paid = term.repeatedBy
    ? part.events.filter(({ kind }) => kind === term.repeatedBy)[turn]
    : undefined;
  const endedOn = (paid ?? endOf(part, term, event.occurredOn))?.occurredOn ?? null;
  return [
    {
      ...answer,
      key: `${part.id}:${term.rule}:${event.id}:${turn}`,
      ...{ partId: part.id, domain: part.domain, rule: term.rule, binds: term.binds },
      from: { eventId: event.id, kind: event.kind, on },
      state: stateOf(part, term, { ...answer, endedOn }, today),
      endedOn,
    },
  ];
}

/**
 * Every term of the law that runs or ran with a part: it follows from what happened, and is never typed in.
 * @param part with its facts as they stand
 * @param today local date
 * @returns in the order of the domain
 */
export function termsOfPart(part: TermPart, today: LocalDate): CaseTerm[] {
  return part.terms.reduce<CaseTerm[]>((found, term) => {
    const starts = startsOf(part, term, found);
    return [...found, ...starts.flatMap((start) => toTerm(part, term, start, today))];
  }, []);
}

const isRunning = ({ state }: CaseTerm) => state === 'running' || state === 'late';

/**
 * The terms that run with parts, the earliest end first: all of a household together when all its parts are given.
 * @param parts with their facts as they stand
 * @param today local date
 */
export function runningTerms(parts: readonly TermPart[], today: LocalDate): CaseTerm[] {
  return parts
    .flatMap((part) => termsOfPart(part, today))
    .filter(isRunning)
    .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** A term that has other days, has begun, or does not run any more, because of what was recorded. */
export type MovedTerm = { rule: string; before: LocalDate | null; after: LocalDate | null };

/**
 * What a new fact or a correction moved.
 * @param before the part as it stood
 * @param after the part as it stands
 * @param today local date
 * @returns only terms that run before or after, with their ends; empty when nothing moved
 */
export function movedTerms(before: TermPart, after: TermPart, today: LocalDate): MovedTerm[] {
  const [old, now] = [before, after].map((part) => runningTerms([part], today));
  const rules = [...new Set([...old!, ...now!].map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const [was, is] = [old!, now!].map(
      (list) => list.find((term) => term.rule === rule)?.end ?? null,
    );
    return was === is ? [] : [{ rule, before: was!, after: is! }];
  });
}
