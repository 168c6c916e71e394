import type { PartEventKey } from './part-events';

/** A term of the law that runs with a part: from which fact, until which, and whom it binds (RULES 1.2, 1.3). */
export type DomainTerm = {
  /** Id of the rule (RULES 1.3). */
  rule: string;
  /** Each fact of this kind starts one. */
  from: PartEventKey;
  /** The first of these on or after its start ends it. */
  endedBy: readonly PartEventKey[];
  /** A term of the resident never closes a door: it is shown, and nobody is late (VALUES H2). */
  binds: 'municipality' | 'resident';
  /** Only when such a fact stands with the part. */
  onlyWith?: PartEventKey;
  /** Not when such a fact stands with the part. */
  notWith?: PartEventKey;
  /** Begins anew after each fact of this kind, as long as it is not ended. */
  repeatedBy?: PartEventKey;
  /** Counts from the end of the term of this rule, and not from the fact itself (Awb 7:10). */
  fromEndOf?: string;
  /** Only when a term that the same facts end was over by then: before that it was too early (Awb 4:17). */
  onlyWhenLate?: true;
  /** Runs on when the part is closed: it is about the decision that was taken. */
  outlivesPart?: true;
};

/** What runs with every decision, whatever the law (Awb 6:7, 7:10, 4:17). */
export const decisionTerms: readonly DomainTerm[] = [
  {
    ...{ rule: 'awb.ingebrekestelling', from: 'ingebrekestelling', endedBy: ['announced'] },
    ...{ binds: 'municipality', onlyWhenLate: true },
  },
  {
    ...{ rule: 'awb.bezwaar', from: 'announced', endedBy: ['objection'] },
    ...{ binds: 'resident', outlivesPart: true },
  },
  {
    ...{ rule: 'awb.bob', from: 'objection', endedBy: ['objection_decided'] },
    ...{ binds: 'municipality', fromEndOf: 'awb.bezwaar', outlivesPart: true },
  },
  // The answer to an objection can be late as well (Awb 7:14).
  {
    ...{ rule: 'awb.ingebrekestelling', from: 'ingebrekestelling', endedBy: ['objection_decided'] },
    ...{ binds: 'municipality', onlyWhenLate: true, outlivesPart: true },
  },
];
