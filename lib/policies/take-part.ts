/**
 * Whether somebody of a household may invite people from outside, and end that they take part: whoever is invited reads
 * the names of everybody who lives there, so it is for adults. Who is younger asks the contact person (RULES 2.4).
 * @param resident somebody who lives there for certain
 */
export const mayInvite = ({ isAdult }: { isAdult: boolean }): boolean => isAdult;
