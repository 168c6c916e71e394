/** A request, as far as it says who sent it. */
export type Asked = { askerId: string; matchedPersonId: string | null; matchStatus: string };

/**
 * Who asked for help: the known person, once the contact person has said that the sender is this one.
 */
export const whoAsked = ({ askerId, matchedPersonId, matchStatus }: Asked): string =>
  matchStatus === 'confirmed' ? (matchedPersonId ?? askerId) : askerId;
