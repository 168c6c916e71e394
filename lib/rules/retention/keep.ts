import type { Retention } from '@/lib/domains/types';
import { addDays, compareDates, dateOfDay, type LocalDate } from '../local-date';
import { ruleOn, type TermBook } from '../terms/book';
import { rawEndOf } from '../terms/count';
import type { TermLength, TermRule } from '../terms/types';

/** What must be known of a part that ended to say from when it may be destroyed. Days are local. */
export type EndedPart = {
  /** answered | closed | withdrawn */
  status: string;
  endedOn: LocalDate;
  /** the last thing that came, was made or was changed in it */
  lastItemOn: LocalDate;
  /** any decision was taken about it */
  isDecided: boolean;
  /** the day of the decision that counts, when that refuses everything */
  refusedOn: LocalDate | null;
  /** the last day on which an objection about it was decided */
  objectionDecidedOn: LocalDate | null;
  /** the last day on which a complaint of somebody of the household was answered */
  complaintAnsweredOn: LocalDate | null;
};

/** What makes a part wait, whatever its day. Words: messages `retentionWork`, `waits.<key>`. */
export type Waiting = 'reopened' | 'openObjection' | 'openComplaint' | 'openHelp';

/** Whether something waits. */
export type WaitingFacts = {
  /** the part, or its case, is open */
  isOpen: boolean;
  hasOpenObjection: boolean;
  hasOpenComplaint: boolean;
  /** the household is being helped in the same domain */
  isHelpedInDomain: boolean;
};

/** From when, and under which article. */
export type Destroyable = { from: LocalDate; article: string };

/** What began before the first version of a rule falls under that one: it held for what was there. */
function ruleFor(book: TermBook, id: string, start: LocalDate): TermRule {
  const rule = ruleOn(book, id, start) ?? book.versions.get(id)?.at(-1);
  if (!rule) throw new RangeError(`there is no retention rule ${id}`);
  return rule;
}

function after(book: TermBook, id: string, start: LocalDate): Destroyable {
  const rule = ruleFor(book, id, start);
  return { from: addDays(dateOfDay(rawEndOf(start, rule, book.working)), 1), article: rule.source };
}

/**
 * How long something is kept, of which the time begins on a day.
 * @param book the retention rules as they hold here
 * @param id of a rule
 * @param start local date
 * @throws RangeError for a rule that is none
 */
export function keptFor(book: TermBook, id: string, start: LocalDate): TermLength {
  const { length, unit } = ruleFor(book, id, start);
  return { length, unit };
}

const latest = (...days: LocalDate[]) => days.toSorted(compareDates).at(-1)!;

/** How the part itself counts: broken off and refused are kept shorter where no law says how long. */
function ownTerm(retention: Retention, part: EndedPart): [string, LocalDate] {
  const { shorter } = retention;
  if (shorter && part.status === 'withdrawn' && !part.isDecided) {
    return [shorter.brokenOff, part.endedOn];
  }
  if (shorter && part.refusedOn) return [shorter.refused, part.refusedOn];
  if (retention.from === 'help-ended') return [retention.rule, part.endedOn];
  // Each thing counts on its own; the part goes as a whole, so with the last of them.
  return [retention.rule, latest(part.endedOn, part.lastItemOn)];
}

const objectionsAndComplaints = 'lijst.bezwaar_klacht';

/**
 * The first day on which a part may be destroyed (RULES 1.4, 2.5): its own term, or that of an objection or a complaint when
 * that ends later.
 * @param book the retention rules as they hold here
 * @param retention of its domain
 * @param part as it ended
 * @returns the day, and the article of the term that ends last
 * @throws RangeError for a rule that is none
 */
export function destroyableFrom(
  book: TermBook,
  retention: Retention,
  part: EndedPart,
): Destroyable {
  const terms = [after(book, ...ownTerm(retention, part))];
  for (const day of [part.objectionDecidedOn, part.complaintAnsweredOn]) {
    if (day) terms.push(after(book, objectionsAndComplaints, day));
  }
  return terms.reduce((last, term) => (term.from > last.from ? term : last));
}

/**
 * Why a part is not destroyed, although its day has come.
 * @param facts as they stand
 * @returns all reasons; empty when nothing waits
 */
export function whyKept(facts: WaitingFacts): readonly Waiting[] {
  return [
    ...(facts.isOpen ? (['reopened'] as const) : []),
    ...(facts.hasOpenObjection ? (['openObjection'] as const) : []),
    ...(facts.hasOpenComplaint ? (['openComplaint'] as const) : []),
    ...(facts.isHelpedInDomain ? (['openHelp'] as const) : []),
  ];
}
