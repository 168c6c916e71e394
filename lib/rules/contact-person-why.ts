/** What is known of how somebody came to be the contact person. */
export type WhyFacts = {
  /** of the present assignment: a reason of the routing rule, or how a colleague decided */
  reason: string | null;
  /** this resident wished for somebody else than the one before */
  isAskedFor: boolean;
  /** was it already when the request was sent */
  wasBefore: boolean;
};

const byPeople = ['handedOver', 'reassigned', 'residentAsked'];

/**
 * Why this contact person, to say to a resident of whom it is sure: as it was for this resident, not for the one in the
 * household who asked first.
 * @returns key of the texts: a reason of the routing rule, or `helpsAlready`, `handedOver`, `residentAsked`; null when
 * nothing is known
 */
export function whyContactPerson({ reason, isAskedFor, wasBefore }: WhyFacts): string | null {
  if (wasBefore) return 'helpsAlready';
  if (reason === null || !byPeople.includes(reason)) return reason;
  return isAskedFor ? 'residentAsked' : 'handedOver';
}
