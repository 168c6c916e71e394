/** How something goes out: by the worker, by the print room, or by a person who calls or says it. */
export type Channel = 'mail' | 'sms' | 'letter' | 'person';

/** What a resident can wish for. */
export type Wish = Exclude<Channel, 'person'>;

/** What makes a way unsafe for a home (RULES 2.7); it only ever forbids. */
export type SafetyFlags = {
  /** "bel mij niet thuis": no phone of ours lights up there */
  mayNotBeCalledHome: boolean;
  /** geheim adres: it is on no list and on no envelope */
  isAddressSecret: boolean;
  /** not safe at home: nothing that somebody else there may open or see */
  hasSafetyFlag: boolean;
  /** only named people find a trace of the household: the print room is not one of them */
  isRestricted: boolean;
  /** it is for this one alone: no letter that somebody at home may open */
  isPrivate: boolean;
};

/** What is known of how somebody can be reached and wants to be. */
export type Reach = SafetyFlags & {
  /** what this person said about messages of ours; null when nobody said */
  toldBy: Wish | null;
  /** how this person likes to talk, as chosen in the request */
  ways: readonly string[];
  hasMail: boolean;
  hasMobile: boolean;
  hasAddress: boolean;
};

/**
 * Whether a way can do no harm, whatever was wished for and whatever is to be said.
 * @param channel way
 * @param flags of the household
 * @returns false when nobody may use it
 */
export function isSafeWay(channel: Channel, flags: SafetyFlags): boolean {
  if (channel === 'sms') return !flags.hasSafetyFlag && !flags.mayNotBeCalledHome;
  if (channel !== 'letter') return true;
  return !(flags.hasSafetyFlag || flags.isAddressSecret || flags.isRestricted || flags.isPrivate);
}

/** Somebody who may not be called at home gets paper only when asked for: it comes to the same door. */
function isPossible(channel: Wish, reach: Reach, isWished: boolean): boolean {
  if (!isSafeWay(channel, reach)) return false;
  if (channel === 'mail') return reach.hasMail;
  if (channel === 'sms') return reach.hasMobile;
  return reach.hasAddress && (isWished || !reach.mayNotBeCalledHome);
}

/** An address given where we ask how to reach somebody is a wish for mail, unless a letter was chosen there. */
function wishOf({ toldBy, ways, hasMail }: Reach): Wish | null {
  if (toldBy) return toldBy;
  if (ways.includes('letter') && !ways.includes('email')) return 'letter';
  return hasMail ? 'mail' : null;
}

/**
 * How somebody hears that there is something. Electronically only on an express wish (Awb 2:8, RULES A19); who wishes
 * nothing gets a letter. Where no way is both wished and safe, a person tells it.
 * @param reach what is known, with the safety flags of the household
 * @returns the way
 */
export function channelFor(reach: Reach): Channel {
  const wish = wishOf(reach);
  if (wish && isPossible(wish, reach, true)) return wish;
  // Who wished for a text message or a mail that cannot go has said yes to neither other screen; paper needs no yes.
  return isPossible('letter', reach, wish === 'letter') ? 'letter' : 'person';
}
