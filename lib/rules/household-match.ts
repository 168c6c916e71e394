import type { LocalDate } from './local-date';
import { mayBeSameName, nameKey } from './names';
import type { PersonName } from './names';

/** Who asks, as far as known. The address key comes from addressKey. */
export type Asker = PersonName & { birthDate: LocalDate | null; addressKey: string | null };

/** A person we know, as a member of one household. Somebody with two homes stands in the list twice. */
export type KnownMember = Asker & {
  personId: string;
  householdId: string;
  isAddressSecret: boolean;
  hasSafetyFlag: boolean;
};

/** A person and household that the sign-in service vouches for. */
export type VerifiedMember = { personId: string; householdId: string };

/**
 * To which household a request goes.
 * - own-household: verified by sign-in; the request joins it.
 * - to-confirm: probably this person; the request joins, and the contact person confirms or splits.
 * - protected: probably somebody of a protected household, which no unverified request ever joins: a household of its
 *   own, with another contact person. The sender sees exactly what a new household would see.
 * - new: a household of its own.
 * The contact persons of `protectedHouseholdIds` get a silent signal, whatever the kind.
 */
export type HouseholdMatch = { protectedHouseholdIds: readonly string[] } & (
  ({ kind: 'own-household' | 'to-confirm' } & VerifiedMember) | { kind: 'protected' | 'new' }
);

/**
 * An address as a key: post code and house number without spaces or case, '1234AB12BIS'; only two numbers stay apart
 * ('12-3' is not 123). Null when one of the two is missing, for half an address says nothing about who lives there.
 */
export function addressKey(postcode: string | null, houseNumber: string | null): string | null {
  const [code, number] = [postcode, houseNumber].map((text) =>
    (text ?? '')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$|(?<=\p{L})-|-(?=\p{L})/gu, ''),
  );
  return code && number ? `${code.replace('-', '')}${number}` : null;
}

/**
 * The key under which parallel requests of one sender meet, so that they are handled one after the other.
 * Null when name, birth date and address are not all known: such a request can match nobody.
 */
export function matchKey(asker: Asker): string | null {
  if (asker.birthDate === null || asker.addressKey === null) return null;
  return [asker.addressKey, asker.birthDate, nameKey(asker)].join('|');
}

/**
 * Decides to which household a request goes.
 * @param verified the person and household behind the sign-in, or null when nobody signed in or none is linked yet
 * @param asker what the sender says about name, birth date and address
 * @param known people with this birth date at this address; any order
 * @returns the same answer for the same people, whatever their order
 */
export function decideHousehold(
  verified: VerifiedMember | null,
  asker: Asker,
  known: readonly KnownMember[],
): HouseholdMatch {
  if (verified) return { kind: 'own-household', ...ids(verified), protectedHouseholdIds: [] };
  const matches = known
    .filter((member) => isProbablySame(asker, member))
    .toSorted(closestFirst(asker));
  const flagged = matches.filter(isProtected).map((member) => member.householdId);
  const protectedHouseholdIds = [...new Set(flagged)];
  // An open household goes before a protected one: it may be the one that an earlier request of this sender was given.
  // Were it passed over, a second try would meet a new contact person again, and so tell that something is protected.
  const open = matches.find((member) => !isProtected(member));
  if (open) return { kind: 'to-confirm', ...ids(open), protectedHouseholdIds };
  return { kind: protectedHouseholdIds.length > 0 ? 'protected' : 'new', protectedHouseholdIds };
}

function isProbablySame(asker: Asker, member: KnownMember): boolean {
  if (asker.birthDate === null || asker.addressKey === null) return false;
  return (
    asker.birthDate === member.birthDate &&
    asker.addressKey === member.addressKey &&
    mayBeSameName(asker, member)
  );
}

function isProtected(member: KnownMember): boolean {
  return member.isAddressSecret || member.hasSafetyFlag;
}

/** The same name in full first; then the newest household, for a split one is newer than the one it was split from. */
function closestFirst(asker: Asker) {
  const isExact = (member: KnownMember) => Number(nameKey(member) === nameKey(asker));
  const newest = (member: KnownMember) => `${member.householdId} ${member.personId}`;
  return (a: KnownMember, b: KnownMember) =>
    isExact(b) - isExact(a) || (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0);
}

function ids({ personId, householdId }: VerifiedMember): VerifiedMember {
  return { personId, householdId };
}
