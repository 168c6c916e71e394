import type { PartEventKey } from '@/lib/domains/part-events';
import type { DomainTerm } from '@/lib/domains/terms';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Term } from '@/lib/rules/terms/types';
import type { StandsStill } from './suspensions';

/** A fact of a part, as far as terms ask for it. */
export type TermEvent = {
  id: string;
  kind: PartEventKey;
  occurredOn: LocalDate;
  untilOn: LocalDate | null;
};

/** A part of a request with what happened, earliest first. */
export type TermPart = {
  id: string;
  domain: string;
  /** the terms of its domain */
  terms: readonly DomainTerm[];
  /** the day on which it was closed or taken back, for whatever reason; null while it is open */
  closedOn: LocalDate | null;
  events: readonly TermEvent[];
};

/**
 * How a term stands: it runs, it runs past its end, it was kept, it was kept too late, or it does not matter any more: the
 * part was closed, or it was the resident's and is over.
 */
export type TermState = 'running' | 'late' | 'kept' | 'keptLate' | 'over';

/** A term of the law that runs or ran with a part. */
export type CaseTerm = Term & {
  /** the same term keeps this key, whatever becomes of its dates */
  key: string;
  partId: string;
  domain: string;
  binds: DomainTerm['binds'];
  /** the fact that it follows from */
  from: { eventId: string; kind: PartEventKey; on: LocalDate };
  state: TermState;
  /** what it stands still for today, while it runs */
  standsStill: StandsStill | null;
  endedOn: LocalDate | null;
};
