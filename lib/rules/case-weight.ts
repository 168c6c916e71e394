/** What is known of a household that says how much time it asks. */
export type CaseFacts = {
  /** different domains among the parts that are still open */
  domainCount: number;
  /** something cannot wait */
  isUrgent: boolean;
  /** safety or eviction: `weighsHeavy` of the urgencies, or a flag on the household */
  isHeavy: boolean;
  /** people and organisations that help already */
  helperCount: number;
};

/** Points of a household in a caseload. */
export type CaseWeight = 1 | 2 | 4;

const MANY_HELPERS = 5;

/**
 * How much time a household asks, in caseload points: 1 light (one domain, nothing urgent), 2 medium (two domains, or
 * something that cannot wait), 4 heavy (three or more domains, safety, eviction, or many helpers). Source: RULES 3.
 * Never shown to a resident as a number.
 */
export function caseWeight(facts: CaseFacts): CaseWeight {
  if (facts.isHeavy || facts.domainCount >= 3 || facts.helperCount >= MANY_HELPERS) return 4;
  return facts.domainCount === 2 || facts.isUrgent ? 2 : 1;
}
