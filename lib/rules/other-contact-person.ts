/** What is known when a resident asks for another contact person. */
export type OtherContactPersonFacts = {
  /** verified | new | to_confirm | confirmed | split */
  matchStatus: string;
  /** the contact person has spoken with the sender */
  hasHadContact: boolean;
  /** somebody else of the household asked for help in the same case */
  isShared: boolean;
  hasSafetyFlag: boolean;
  /** this household changed in this way not long ago */
  hasChangedBefore: boolean;
};

const SURE = ['verified', 'confirmed', 'split'];

/**
 * Whether the household of a request is certainly the sender's, and both know it. Of a sender whom nobody has spoken with
 * a new household says as little as one that is still to be confirmed, so that the two cannot be told apart.
 */
export function isSureOfHousehold(
  facts: Pick<OtherContactPersonFacts, 'matchStatus' | 'hasHadContact'>,
): boolean {
  return SURE.includes(facts.matchStatus) || (facts.matchStatus === 'new' && facts.hasHadContact);
}

/**
 * Whether the change may happen at once, by the routing rule. Otherwise the team lead decides, and calls.
 *
 * The contact person is the household's, so one sender may not take that person away from another; nor may somebody
 * whom we do not know yet. An unverified request behaves the same whether or not it was joined to a household, so that
 * asking tells the sender nothing. Where safety is at stake, and where it keeps happening, a person should listen.
 */
export function mayChangeAtOnce(facts: OtherContactPersonFacts): boolean {
  return (
    isSureOfHousehold(facts) && !facts.isShared && !facts.hasSafetyFlag && !facts.hasChangedBefore
  );
}
