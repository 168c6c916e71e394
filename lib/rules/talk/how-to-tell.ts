import type { Channel, Wish } from '@/lib/rules/outbox/channel';

/** How somebody hears that there is a message: by mail, or by a person who calls, writes, or says it at home or at the plein. */
export type Way = 'mail' | 'call' | 'letter' | 'home' | 'plein';

/**
 * Whether what we send by ourselves reaches somebody in the way of the own choice, so that nobody has to call or write: by
 * mail, and by post or phone to who chose that and where it is safe.
 * @param way as chosen for a talk, without what was said about messages
 * @param toldBy what this person said about messages of ours; null when nobody said
 * @param goes how a message of ours would go to this one now; `person` where no way is safe or known
 */
export function reachesByItself(way: Way, toldBy: Wish | null, goes: Channel): boolean {
  if (goes === 'person') return false;
  if (toldBy !== null) return goes === toldBy;
  return way === 'mail' || (way === 'letter' && goes === 'letter');
}

/** What is known of somebody who has to hear of a message. */
export type Hearer = {
  hasMail: boolean;
  hasPhone: boolean;
  /** as chosen, in order of the form: call, home, plein, letter, email */
  ways: readonly string[];
  /** wrote here before, and so reads here */
  hasWritten: boolean;
  /** the conversation is nobody else's: no letter that somebody at home may open */
  isPrivate: boolean;
};

const byPerson = ['call', 'letter', 'home', 'plein'] as const;

/**
 * How somebody hears of a message: by mail when there is an address and no other way was chosen, or when this person
 * writes here already; else in the chosen way, so that nothing waits unseen.
 * @param hearer what is known of the one who has to hear of it
 * @returns the way; without any choice a call, or a letter where there is no phone
 */
export function howToTell({ hasMail, hasPhone, ways, hasWritten, isPrivate }: Hearer): Way {
  const wantsMail = ways.length === 0 || ways.includes('email') || hasWritten;
  if (hasMail && wantsMail) return 'mail';
  const possible = byPerson.filter((way) => way !== 'letter' || !isPrivate);
  const chosen = possible.find((way) => ways.includes(way) && (way !== 'call' || hasPhone));
  if (chosen) return chosen;
  if (hasPhone) return 'call';
  return isPrivate ? 'plein' : 'letter';
}
