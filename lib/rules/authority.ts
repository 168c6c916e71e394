import { adultFrom, ownVoiceFrom } from './age';
import type { WhoConsents } from './consent';

/** What an adult with authority reads about a child who lives elsewhere: as usual, never, or after it was weighed. */
export type Reading = 'unlessUnsafe' | 'heldBack' | 'weighed';

/** An institution that is guardian of a child: the id of what was written down, and its name. */
export type Guardian = { id: string; name: string };

/** An adult, or an institution as guardian, that decides about a child, or did. */
export type AuthorityRow = {
  decides: { adultId: string } | { guardian: Guardian };
  hasEnded: boolean;
};

/** A child as a request named it: by whom, and as what, in the words of who asked. */
export type NamedBy = { askerId: string; relation: string };

/** What is known of who decides about a child: written down, taken from a request until somebody checks it, or nothing. */
export type AuthorityKnown = 'recorded' | 'presumed' | 'unknown';

/** Who decides about a child: people, or the institution that is guardian in their place. */
export type Deciders = {
  known: AuthorityKnown;
  adultIds: readonly string[];
  guardian: Guardian | null;
  /** of whom it was written down, or would be presumed, if no institution were guardian */
  withoutIds: readonly string[];
};

// A child of one's own, in the languages in which people may ask. A stepchild, a grandchild or a partner's child has other
// words, and whoever writes more than this is asked instead of guessed.
const whose = String.raw`(?:(?:mijn|onze|ons|m'n|my|our)\s+)?`;
const which = String.raw`(?:(?:jongste|oudste|eigen|enige|kleine|youngest|eldest|oldest|own|only)\s+)?`;
const child = '(?:kind(?:je)?|zoon(?:tje)?|dochter(?:tje)?|child|son|daughter)';
const ownChild = new RegExp(`^${whose}${which}${child}\\.?$`);

/**
 * Whether the words with which somebody named a child say plainly that it is an own child.
 * @param relation as the resident worded it
 */
export const namesOwnChild = (relation: string): boolean =>
  ownChild.test(relation.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' '));

/**
 * Who decides about a child (RULES 2.4). What was written down counts, also when all of it has ended: then nobody is
 * presumed any more. As long as nothing was, whoever asked for help and named the child as an own child is presumed, at
 * home and until somebody checked it. Nobody else is, whoever lives in the house. Where an institution is guardian no parent
 * has authority (BW 1:295): it alone decides, whoever else was written down or is presumed.
 * @param rows everything that was written down about the child
 * @param named how a request named the child; null when none did
 * @param home who lives with the child, with ages in years
 */
export function decidersOf(
  rows: readonly AuthorityRow[],
  named: NamedBy | null,
  home: readonly { id: string; age: number }[],
): Deciders {
  const standing = rows.filter(({ hasEnded }) => !hasEnded);
  const presumed = presumedOf(named, home);
  const guardian = standing.flatMap(({ decides }) => guardianOf(decides))[0];
  if (guardian) {
    const withoutIds = [...new Set([...adultsOf(rows), ...presumed])];
    return { known: 'recorded', adultIds: [], guardian, withoutIds };
  }
  const nobodyElse = { guardian: null, withoutIds: [] };
  if (rows.length > 0) return { known: 'recorded', adultIds: adultsOf(standing), ...nobodyElse };
  const known = presumed.length > 0 ? 'presumed' : 'unknown';
  return { known, adultIds: presumed, ...nobodyElse };
}

const guardianOf = (who: AuthorityRow['decides']) => ('guardian' in who ? [who.guardian] : []);
const adultsOf = (rows: readonly AuthorityRow[]): string[] =>
  rows.flatMap(({ decides }) => ('adultId' in decides ? [decides.adultId] : []));

function presumedOf(named: NamedBy | null, home: readonly { id: string; age: number }[]) {
  const isHome = home.some(({ id, age }) => id === named?.askerId && age >= adultFrom);
  return named !== null && isHome && namesOwnChild(named.relation) ? [named.askerId] : [];
}

/**
 * Everybody whose yes counts about a child, as the questions name them: ids of adults, or that of the guardian institution.
 * @param deciders as `decidersOf` says it
 */
export const deciderIds = ({ adultIds, guardian }: Deciders): readonly string[] =>
  guardian ? [guardian.id] : adultIds;

/** A household as far as it says how careful to be with who lives elsewhere. */
export type Care = { isAddressSecret: boolean; hasSafetyFlag: boolean; isRestricted: boolean };

/**
 * Whether an adult with authority reads, from another address, what concerns a child. Where it is not safe only after
 * somebody weighed it: the interest of the child goes first (Wmo 5.3.2(2); RULES 2.4).
 * @param reading as it was written down
 * @param care the household in which the child lives
 */
export function readsElsewhere(reading: Reading, care: Care): boolean {
  if (reading === 'heldBack') return false;
  const isUnsafe = care.isAddressSecret || care.hasSafetyFlag || care.isRestricted;
  return reading === 'weighed' || !isUnsafe;
}

/** From this age, in years, a young person decides alone what a parent reads (RULES 2.4). */
const readsAloneFrom = 16;

/** What a parent with authority has to do with a child of some age: speaks for it, reads along, or neither. */
export type ParentRole = 'speaks' | 'reads' | 'none';

/**
 * What authority brings, by the age of the child (RULES 2.4): the same at both addresses.
 * @param age in years
 */
export function parentRole(age: number): ParentRole {
  if (age < ownVoiceFrom) return 'speaks';
  return age < readsAloneFrom ? 'reads' : 'none';
}

/**
 * Whom a question about a child goes to (RULES 2.4): everybody who decides about it, the child, or both.
 * @param childId whom it is about
 * @param who as `whoConsents` says it for this age
 * @param deciding everybody who decides about this child, at whatever address, or its guardian (`deciderIds`)
 * @returns ids of the child and of deciders; null when somebody must decide and nobody is known to
 */
export function askedAbout(
  childId: string,
  who: WhoConsents,
  deciding: readonly string[],
): string[] | null {
  if (who === 'self') return [childId];
  if (deciding.length === 0) return null;
  return who === 'both' ? [childId, ...deciding] : [...deciding];
}
