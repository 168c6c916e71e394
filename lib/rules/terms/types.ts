import type { LocalDate } from '../local-date';
import type { FreeDay } from './calendar';

/** d: days, w: weeks, m: months, y: years, wd: working days, h: elapsed hours (RULES C1, C11, C12). */
export type TermUnit = 'd' | 'w' | 'm' | 'y' | 'wd' | 'h';

/** A length of time in one unit; whole and above zero. */
export type TermLength = { length: number; unit: TermUnit };

/**
 * What happens to an end that falls on a day that does not count. `atw`: Algemene termijnenwet (C2–C4). `eu`: Regulation
 * 1182/71 (C14). `none`: nothing; so for terms of a verordening or of the municipality itself (C8).
 */
export type Rolling = 'atw' | 'eu' | 'none';

/** Grounds on which the time stands still, by their place in Awb 4:15 (RULES A7, A8). */
export type SuspensionGround = '1a' | '1b' | '2a' | '2b' | '2c';

/**
 * A term of the law that may be made longer. `by: 'notice'`: the municipality tells a day of its own (Awb 4:14(3)), which
 * no law moves further. `by: 'law'`: a statute gives so much more at most, and its end is moved as any.
 */
export type ExtensionRule =
  { by: 'notice'; source: string } | { by: 'law'; source: string; most: TermLength };

/**
 * One rule in one version: it holds for terms that start from `validFrom` until `validUntil` (null: until another version
 * says otherwise). Words: messages `terms`, `rule.<id>`.
 */
export type TermRule = TermLength & {
  id: string;
  /** article that sets it, in legal words */
  source: string;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
  /** the event that it starts from; words: `event.<start>` */
  start: string;
  /** `earliest`: the first day on which something may be done. `before`: counted backwards from an event. */
  kind: 'deadline' | 'earliest' | 'before';
  rolls: Rolling;
  suspension: readonly SuspensionGround[];
  extension: ExtensionRule | null;
  /** another length when a committee advises (Awb 7:13, 9:14) */
  committeeLength: number | null;
  /** each one that ends starts the next */
  isRepeating: boolean;
  /** no verordening may make it longer (Wgs 4a(3)) */
  most: TermLength | null;
  /** situations in which it does not hold, by key */
  exceptions: readonly string[];
  /** a verordening, and not the law, says how long it is */
  isOwn: boolean;
};

/** How many working days before its raw end our own target lies, for terms of so many days and more (RULES C13). */
export type TargetBuffer = { fromDays: number; workingDays: number };

/**
 * A rule that a municipality's verordening or a new law says otherwise, for terms that start from `from` until `until`.
 * What is not named stays as it was; a length of a verordening is not moved and not made longer unless it is said
 * (RULES C8, J3).
 */
export type TermOverride = {
  rule: string;
  from: LocalDate;
  until: LocalDate | null;
  source: string;
  by: 'verordening' | 'wet';
  length?: number;
  unit?: TermUnit;
  rolls?: Rolling;
  suspension?: readonly SuspensionGround[];
  /** no notice moves the end any more */
  extension?: 'none';
};

/**
 * While papers were asked, or another ground of Awb 4:15 held. For 1a and 1b the days after `from` and before `until`; the
 * other grounds count both. Without a ground: 1a.
 */
export type Suspension = { from: LocalDate; until: LocalDate; ground?: SuspensionGround };

/** By how much, or until which day, a term is made longer. */
export type Extension = TermLength | { until: LocalDate };

/** A question to the engine. */
export type TermAsk = {
  /** id of the rule */
  rule: string;
  /** day of the event, or its moment, which a term in hours needs */
  start: LocalDate | Date;
  suspensions?: readonly Suspension[];
  extension?: Extension;
  /** a committee advises */
  hasCommittee?: boolean;
  /** which one, of a term that repeats; 1 is the first */
  turn?: number;
};

/** Why no term can be computed. Words: messages `errors`, `term.<key>`. */
export type TermProblem = {
  field: 'rule' | 'start' | 'suspensions' | 'extension' | 'committee' | 'turn';
  key:
    | 'unknownRule'
    | 'notInForce'
    | 'needsTime'
    | 'tooFar'
    | 'notSuspended'
    | 'turnedRound'
    | 'notExtended'
    | 'extendedTooLong'
    | 'extendedBack'
    | 'noCommittee'
    | 'notRepeating';
};

/** A day that does not count, and why. */
export type SkippedDay = { on: LocalDate; why: FreeDay };

/** Days on which the time stood still, both included. */
export type StillDays = { from: LocalDate; until: LocalDate };

/**
 * One step of how a term is counted. Words: messages `terms`, `step.<kind>` for a person and `legal.<kind>` in the words
 * of the law; `article` is where it says so.
 */
export type TermStep =
  | { kind: 'start'; article: string; event: string; on: string }
  | { kind: 'length'; article: string; length: number; unit: TermUnit; on: string }
  | { kind: 'own'; article: string }
  | { kind: 'committee'; article: string; length: number; unit: TermUnit }
  | { kind: 'clamped'; article: string; on: LocalDate }
  | { kind: 'workingDays'; article: string; skipped: readonly SkippedDay[] }
  | { kind: 'suspended'; article: string; days: number; still: readonly StillDays[]; on: LocalDate }
  | { kind: 'extended'; article: string; by: 'notice' | 'law'; on: LocalDate }
  | { kind: 'lengthened'; article: string; on: LocalDate }
  | { kind: 'rolled'; article: string; skipped: readonly SkippedDay[]; on: LocalDate }
  | { kind: 'notRolled'; article: string; why: NotRolled; on: string };

/** Why an end on a day that does not count stays where it is. */
export type NotRolled = 'hours' | 'long' | 'own' | 'notice' | 'earliest' | 'before';

/** The answer: days as local dates, of a term in hours moments with their offset. */
export type Term = {
  rule: string;
  kind: TermRule['kind'];
  /** where the law says so, and since when */
  source: string;
  validFrom: LocalDate;
  start: string;
  /** before the Algemene termijnenwet, after suspension and extension */
  rawEnd: string;
  /** the last day in law; of `earliest` the first on which it may, of `before` the last before the event */
  end: string;
  /** our own last day (RULES C13); null where there is none: hours, `earliest`, `before` */
  target: LocalDate | null;
  suspendedDays: number;
  explanation: readonly TermStep[];
};

/** A term, or all reasons why there is none. */
export type TermAnswer =
  { isComputed: true; term: Term } | { isComputed: false; problems: readonly TermProblem[] };
