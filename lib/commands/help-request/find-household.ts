import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { BeginAgainError, type Tx } from '@/lib/platform/db';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import {
  decideHousehold,
  type Asker,
  type HouseholdMatch,
  type KnownMember,
  type VerifiedMember,
} from '@/lib/rules/household-match';
import { lockHousehold } from '@/lib/commands/shared/locks';

type KnownRow = {
  person_id: string;
  household_id: string;
  given_name: string;
  family_name_prefix: string | null;
  family_name: string | null;
  birth_date: Date;
  address_key: string;
  is_address_secret: boolean;
  has_safety_flag: boolean;
};

/** Who of the asker's birth date lives at the asker's address. Requests from one address wait for each other here. */
async function lockAddress(tx: Tx, { addressKey, birthDate }: Asker): Promise<KnownMember[]> {
  if (addressKey === null) return [];
  const born = birthDate && toDateColumn(birthDate);
  const rows = await tx.$queryRaw<KnownRow[]>(
    Prisma.sql`select * from lock_address(${addressKey}, ${born}::date)`,
  );
  return rows.map((row) => ({
    personId: row.person_id,
    householdId: row.household_id,
    givenName: row.given_name,
    familyNamePrefix: row.family_name_prefix,
    familyName: row.family_name,
    birthDate: fromDateColumn(row.birth_date),
    addressKey: row.address_key,
    isAddressSecret: row.is_address_secret,
    hasSafetyFlag: row.has_safety_flag,
  }));
}

/** A person behind a sign-in, and the household where the person lives or is about to be confirmed. */
type SignedIn = {
  personId: string | null;
  verified: VerifiedMember | null;
  pending: VerifiedMember | null;
};

const homeOf = ({ verified, pending }: SignedIn) => (verified ?? pending)?.householdId;

type SignedInRow = {
  person_id: string | null;
  household_id: string | null;
  pending_person_id: string | null;
  pending_household_id: string | null;
};

async function readSignedIn(tx: Tx, identityId: string): Promise<SignedIn> {
  const [row] = await tx.$queryRaw<SignedInRow[]>(Prisma.sql`
    select i.person_id, m.household_id, w.matched_person_id as pending_person_id, w.household_id as pending_household_id
    from identity i
    left join lateral (
      select household_id from household_member
      where person_id = i.person_id and until is null and is_confirmed
      order by since desc limit 1) m on true
    left join lateral (
      select r.matched_person_id, r.household_id from help_request r
      join household h on h.id = r.household_id and not (h.is_address_secret or h.has_safety_flag or h.is_restricted)
      where r.asker_id = i.person_id and r.match_status = 'to_confirm'
      order by r.submitted_at desc limit 1) w on true
    where i.id = ${identityId}::uuid`);
  const personId = row?.person_id ?? null;
  return {
    personId,
    verified: personId && row?.household_id ? { personId, householdId: row.household_id } : null,
    pending:
      row?.pending_person_id && row.pending_household_id
        ? { personId: row.pending_person_id, householdId: row.pending_household_id }
        : null,
  };
}

/**
 * The person behind a sign-in. Locks the identity, so that two first requests of one person wait for each other, and the
 * household; then reads again, for a contact person may have confirmed, split or protected it a moment ago.
 * @param tx transaction
 * @param identityId uuid
 * @returns the linked person, if any, with the household
 * @throws BeginAgainError when that was so: with the lock of one household, neither another nor an address may be locked
 */
export async function lockSignedIn(tx: Tx, identityId: string): Promise<SignedIn> {
  await tx.$executeRaw(
    Prisma.sql`select id from identity where id = ${identityId}::uuid for update`,
  );
  const before = await readSignedIn(tx, identityId);
  const home = homeOf(before);
  if (!home) return before;
  await lockHousehold(tx, home);
  const signedIn = await readSignedIn(tx, identityId);
  if (homeOf(signedIn) !== home) throw new BeginAgainError();
  return signedIn;
}

/**
 * Who the asker probably is. Before that is said the household is locked and read again: it may have become a protected
 * one, or the person may have left it, a moment ago.
 */
async function probableHousehold(tx: Tx, asker: Asker): Promise<HouseholdMatch> {
  let locked: string | undefined;
  for (;;) {
    const match = decideHousehold(null, asker, await lockAddress(tx, asker));
    if (match.kind !== 'to-confirm' || match.householdId === locked) return match;
    locked = match.householdId;
    await lockHousehold(tx, locked);
  }
}

/**
 * Finds the household that a request belongs to. Requests from one address wait for each other here.
 * @param tx transaction
 * @param asker what the sender says about name, birth date and address
 * @param signedIn the person behind the sign-in, or null
 * @returns what the rule decides
 */
export async function findHousehold(
  tx: Tx,
  asker: Asker,
  signedIn: SignedIn | null,
): Promise<HouseholdMatch> {
  if (signedIn?.verified) return decideHousehold(signedIn.verified, asker, []);
  if (signedIn?.pending) {
    return { kind: 'to-confirm', ...signedIn.pending, protectedHouseholdIds: [] };
  }
  return probableHousehold(tx, asker);
}
