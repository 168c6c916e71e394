import { addDays, compareDates } from '../local-date';
import type { LocalDate } from '../local-date';
import { workingCalendar } from '../working-days';
import type { WorkingDayPolicy } from '../working-days';
import { makeCalendar } from './calendar';
import type { Calendar } from './calendar';
import { termTable } from './table';
import type { TargetBuffer, TermLength, TermOverride, TermRule } from './types';

/** What a municipality, or a new law, says otherwise than the table (RULES C6, C8, C11, C13, J3). */
export type TermChoices = {
  /** days put on a par with a feast day by royal decree (Atw 3(3)) */
  decreeDays: readonly LocalDate[];
  /** which days are working days */
  policy: WorkingDayPolicy;
  overrides: readonly TermOverride[];
  targetBuffers: readonly TargetBuffer[];
};

/** The rules as they hold here, with the calendars they ask for. */
export type TermBook = {
  /** versions of each rule, the latest first */
  versions: ReadonlyMap<string, readonly TermRule[]>;
  /** Algemene termijnenwet: with Goede Vrijdag and the days of the decrees */
  atw: Calendar;
  /** Regulation 1182/71: the feast days of the country */
  eu: Calendar;
  working: Calendar;
  /** the longest terms first */
  targetBuffers: readonly TargetBuffer[];
};

/**
 * What is wrong with the choices of a municipality: a rule that is none, days that are turned round, a term that is longer
 * than the law lets it be.
 * @param overrides as configured
 * @param table rules of the law
 * @returns a sentence for whoever runs the product, one for each fault
 */
export function overrideFaults(
  overrides: readonly TermOverride[],
  table: readonly TermRule[] = termTable,
): readonly string[] {
  return overrides.flatMap((override) => {
    const name = `${override.rule} from ${override.from}`;
    const rules = table.filter(({ id }) => id === override.rule);
    if (rules.length === 0) {
      const known = [...new Set(table.map(({ id }) => id))].join(', ');
      return [`${name}: there is no such rule; known are ${known}`];
    }
    const isTurned = override.until !== null && override.until < override.from;
    const isTooLong = rules.some((rule) => rule.most && isLonger(apply(rule, override), rule.most));
    const most = rules[0]?.most;
    return [
      ...(isTurned ? [`${name}: until lies before from`] : []),
      ...(isTooLong && most ? [`${name}: at most ${most.length}${most.unit} by law`] : []),
    ];
  });
}

const daysPerUnit = { d: 1, w: 7, m: 31, y: 366, wd: 3, h: 1 / 24 } as const;

/** Longer at its longest: a month may have 31 days, and a weekend may lie between two working days. */
function isLonger(one: TermLength, other: TermLength): boolean {
  return one.length * daysPerUnit[one.unit] > other.length * daysPerUnit[other.unit];
}

function apply(rule: TermRule, override: TermOverride): TermRule {
  const { length = rule.length, unit = rule.unit, by } = override;
  const isLengthOwn = by === 'verordening' && override.length !== undefined;
  const { rolls = isLengthOwn ? 'none' : rule.rolls, suspension = rule.suspension } = override;
  const keepsExtension = override.extension !== 'none' && !isLengthOwn;
  return {
    ...rule,
    ...{ length, unit, rolls, suspension, source: override.source },
    extension: keepsExtension ? rule.extension : null,
    isOwn: rule.isOwn || by === 'verordening',
  };
}

/** The days of a version on which an override holds, and what is left of the version before and after. */
function split(rule: TermRule, override: TermOverride): TermRule[] {
  const from = override.from > rule.validFrom ? override.from : rule.validFrom;
  const ends = [override.until, rule.validUntil].filter((end) => end !== null);
  const until = ends.toSorted(compareDates)[0] ?? null;
  if (until !== null && until < from) return [rule];
  if (rule.validUntil !== null && rule.validUntil < from) return [rule];
  const before = { ...rule, validUntil: addDays(from, -1) };
  const within = { ...apply(rule, override), validFrom: from, validUntil: until };
  const after = until === null ? null : { ...rule, validFrom: addDays(until, 1) };
  const isAnyAfter = after && (rule.validUntil === null || until! < rule.validUntil);
  return [...(from > rule.validFrom ? [before] : []), ...[within], ...(isAnyAfter ? [after] : [])];
}

/**
 * The rules as they hold in a municipality. Made once; every term asks it.
 * @param choices free of faults (`overrideFaults`)
 * @param table rules of the law
 */
export function makeTermBook(
  choices: TermChoices,
  table: readonly TermRule[] = termTable,
): TermBook {
  const rules = choices.overrides.reduce(
    (all, override) =>
      all.flatMap((rule) => (rule.id === override.rule ? split(rule, override) : [rule])),
    table,
  );
  const versions = new Map<string, TermRule[]>();
  for (const rule of rules.toSorted((a, b) => compareDates(b.validFrom, a.validFrom))) {
    versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule]);
  }
  const decrees = { why: 'decree', days: choices.decreeDays } as const;
  return {
    versions,
    atw: makeCalendar({ isGoodFridayFree: true, extra: decrees }),
    eu: makeCalendar({ isGoodFridayFree: false, extra: { why: 'decree', days: [] } }),
    working: workingCalendar(choices.policy),
    targetBuffers: choices.targetBuffers.toSorted((a, b) => b.fromDays - a.fromDays),
  };
}

/**
 * The version of a rule that computes a term which starts on a day.
 * @returns null when there is none on that day, or no such rule
 */
export function ruleOn(book: TermBook, id: string, start: LocalDate): TermRule | null {
  for (const rule of book.versions.get(id) ?? []) {
    if (rule.validFrom > start) continue;
    return rule.validUntil === null || start <= rule.validUntil ? rule : null;
  }
  return null;
}
