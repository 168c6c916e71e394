import { addDays, daysBetween, type LocalDate } from '@/lib/rules/local-date';
import { addWorkingDays, isWorkingDay } from '@/lib/rules/working-days';

/** What one rule says (RULES 1.3). */
type Rule = {
  len: number;
  unit: 'd' | 'w' | 'wd';
  /** the Algemene termijnenwet moves its end (RULES C2–C4) */
  atw: boolean;
  /** Awb 4:15 stops it for a while */
  isSuspended: boolean;
  /** a notice moves its end (Awb 4:14(3)) */
  isExtended: boolean;
  /** the first day on which something may be done, and not the last */
  isEarliest?: true;
};

const weeks = (len: number, about: Partial<Rule> = {}): Rule => ({
  ...{ len, unit: 'w', atw: true, isSuspended: false, isExtended: false, ...about },
});
const decision = { isSuspended: true } as const;

const rules: Readonly<Record<string, Rule>> = {
  'wmo.onderzoek': weeks(6),
  'wmo.persoonlijk_plan': weeks(7, { unit: 'd' }),
  'wmo.besluit': weeks(2, decision),
  'jeugd.besluit': weeks(8, { ...decision, isExtended: true }),
  'pw.zoektermijn': weeks(4, { atw: false, isEarliest: true }),
  'pw.besluit': weeks(8, { ...decision, isExtended: true }),
  'pw.voorschot': weeks(4),
  'wgs.gesprek': weeks(4),
  'wgs.gesprek_bedreigend': weeks(3, { unit: 'wd', atw: false }),
  'wgs.besluit': weeks(8, { ...decision, atw: false }),
  'awb.bezwaar': weeks(6),
  'awb.bob': weeks(6),
  'awb.ingebrekestelling': weeks(2),
};

/** Days on which the clock stands still: after the first, until the second (RULES A7). */
export type Suspension = { from: LocalDate; until: LocalDate };

/** A term to be computed. */
export type TermQuestion = {
  rule: string;
  /** the day of the fact; it does not count itself (RULES C1) */
  start: LocalDate;
  suspensions: readonly Suspension[];
  /** the new last day that a notice told */
  movedTo: LocalDate | null;
};

/** The days of a term, and why they are what they are. */
export type TermAnswer = {
  isEarliest: boolean;
  rawEnd: LocalDate;
  /** the last day in law; of an earliest day that day itself */
  end: LocalDate;
  /** our own last day, some working days before it (RULES C13) */
  target: LocalDate;
  /** days for which the clock stood still */
  suspendedDays: number;
  /** a notice moved the end to this day */
  movedTo: LocalDate | null;
  /** days at the end that do not count, with the law's reason in days of the week and feasts */
  skipped: readonly LocalDate[];
};

// Goede Vrijdag is put on a par for this act, and so are the days of the royal decrees (RULES C5, C6).
const ordinaryDays = {
  isGoodFridayFree: true,
  extraFreeDays: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
};
const isOrdinary = (day: LocalDate) => isWorkingDay(day, ordinaryDays);

/** The clock stands still for the union of them, and only while the term runs. */
function suspend(start: LocalDate, length: number, suspensions: readonly Suspension[]) {
  let end = addDays(start, length);
  let counted = start;
  let days = 0;
  for (const { from, until } of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > end) break;
    const after = from > counted ? from : counted;
    const stood = Math.max(0, daysBetween(after, until) - 1);
    if (stood === 0) continue;
    days += stood;
    end = addDays(end, stood);
    counted = addDays(until, -1);
  }
  return { end, days };
}

/** Articles 1 and 2 of the Algemene termijnenwet: the days at the end that are added. */
function roll(start: LocalDate, rawEnd: LocalDate): LocalDate[] {
  const added: LocalDate[] = [];
  let end = rawEnd;
  const further = () => {
    added.push(end);
    end = addDays(end, 1);
  };
  const ordinary = () => {
    let count = 0;
    for (let day = addDays(start, 1); day <= end && count < 2; day = addDays(day, 1)) {
      if (isOrdinary(day)) count += 1;
    }
    return count;
  };
  if (daysBetween(start, rawEnd) >= 3) while (ordinary() < 2) further();
  while (!isOrdinary(end)) further();
  return added;
}

const buffers: readonly [fromDays: number, workingDays: number][] = [
  [28, 5],
  [14, 2],
  [0, 0],
];

function targetOf(start: LocalDate, rawEnd: LocalDate): LocalDate {
  const length = daysBetween(start, rawEnd);
  let left = buffers.find(([from]) => length >= from)![1];
  let day = rawEnd;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day > start ? day : rawEnd;
}

/**
 * The days of one term (RULES 1.1, 1.3).
 * @param question rule, start, and what stopped or moved it
 * @returns the answer; null for a rule that is none
 */
export function computeTerm({
  rule: id,
  start,
  suspensions,
  movedTo,
}: TermQuestion): TermAnswer | null {
  const rule = rules[id];
  if (!rule) return null;
  const days = rule.unit === 'w' ? 7 * rule.len : rule.len;
  const length = rule.unit === 'wd' ? daysBetween(start, addWorkingDays(start, rule.len)) : days;
  const stood = suspend(start, length, rule.isSuspended ? suspensions : []);
  const isMoved = rule.isExtended && movedTo !== null && movedTo > stood.end;
  const rawEnd = isMoved ? movedTo : stood.end;
  // A day that the municipality names itself is no term of a statute (RULES C8).
  const skipped = rule.atw && !isMoved ? roll(start, rawEnd) : [];
  return {
    isEarliest: rule.isEarliest ?? false,
    rawEnd,
    end: skipped.length > 0 ? addDays(skipped.at(-1)!, 1) : rawEnd,
    target: rule.isEarliest ? rawEnd : targetOf(start, rawEnd),
    suspendedDays: stood.days,
    movedTo: isMoved ? movedTo : null,
    skipped,
  };
}
