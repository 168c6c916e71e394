import type { LifeAreaKey } from './life-areas';
import type { PartEventKey, StartEvent } from './part-events';
import type { DomainTerm } from './terms';
import type { UrgencyKey } from './urgencies';

/**
 * One part of the social domain: everything that differs from the others, and nothing that is the same.
 * Words: messages `domains`, `domain.<key>.staffName` (for colleagues) and `domain.<key>.name` (for residents, no law names).
 */
export type Domain = {
  /** Stored as plain text with every request part; never changes once used. */
  key: string;
  /** Ticking one of these areas makes this domain a part of the request. */
  areas: readonly LifeAreaKey[];
  /** So does ticking one of these urgent things. */
  urgencies: readonly UrgencyKey[];
  /** What a consultant must be able to do to be named for this part; domains may share a skill. */
  skill: string;
  /** Takes the request when nothing was ticked. Exactly one domain does; the contact person decides later. */
  isFallback: boolean;
  /** May be answered and closed at the desk or in the first call (VALUES M7). */
  hasFastLane: boolean;
  /** How long a part is kept, before it is destroyed (RULES 2.5). */
  retention: Retention;
  /** What the others may let flow into this domain (RULES 2.2). */
  inflow: Inflow;
  /** Whose yes it takes to let something of this domain flow out, for somebody of 12 to 15 (RULES 2.4). */
  youngConsent: YoungConsent;
  /** Where that is said: the article that a colleague reads with a question about somebody who is young. */
  youngArticle: string;
  /** What happens with a part by coming in: terms begin with it (RULES 1.3). */
  startsWith: readonly StartEvent[];
  /** Everything that can happen with a part. */
  events: readonly PartEventKey[];
  /** The terms of its law, and of the Awb where it takes decisions. */
  terms: readonly DomainTerm[];
  /** Extra questions of this domain. All may be skipped. */
  questions: readonly DomainQuestion[];
};

/**
 * Whether what stands in another domain may be read by who works in this one. `necessary`: by who needs it for the work
 * here. `consent`: only with the express yes of whom it is about. `writtenConsent`: that yes must be in writing.
 */
export type Inflow = {
  rule: 'necessary' | 'consent' | 'writtenConsent';
  /** The article that says so. */
  article: string;
  /**
   * The domains that the article names, by key; what comes from any other domain, also one that is added later, flows
   * only with an express yes. Absent: the rule is the same for all.
   */
  from?: readonly string[];
};

/** `alone`: who is able to judge decides alone. `together`: with a parent or guardian. */
export type YoungConsent = 'alone' | 'together';

/** How long a part is kept: ids of rules of lib/rules/retention/table, which say how long and by which article. */
export type Retention = {
  rule: string;
  /** From when the time counts: each item on its own, the last change, or the end of the help. */
  from: 'item-made' | 'last-change' | 'help-ended';
  /** Where the list of the archives and no law says how long: what was refused, and what was broken off, goes before. */
  shorter?: { refused: string; brokenOff: string };
};

/**
 * A question that a domain adds. Its key is unique over all domains and is the name under which the answer is stored.
 * Words: messages `domains`, `question.<key>.label`, `question.<key>.why` and, for a choice, `question.<key>.choices.<choice>`.
 */
export type DomainQuestion = {
  key: string;
  /** Shown when one of these areas is ticked; they may be wider than the areas of the domain. */
  areas: readonly LifeAreaKey[];
  /** An answer that by itself makes this domain a part of the request. */
  opensDomainOn?: string;
} & (
  | { kind: 'text' }
  | { kind: 'yes-no' } // answered 'yes' or 'no'; words under `answer.<yes|no>`
  | { kind: 'choice'; choices: readonly string[] }
);
