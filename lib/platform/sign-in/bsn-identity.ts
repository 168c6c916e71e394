import 'server-only';
import { blindIndex, seal } from '../crypto';
import type { Tx } from '../db';
import { Prisma } from '../prisma/client';

const bsnPurpose = 'bsn';

/**
 * The columns of a BSN: sealed, and found by a keyed index only (RULES 2.8).
 * @param bsn nine digits that pass the elfproef
 */
export function bsnColumns(bsn: string) {
  const { cipher, keyId } = seal(bsn, bsnPurpose);
  return { bsnIndex: blindIndex(bsnPurpose, bsn), bsnCipher: cipher, bsnKeyId: keyId };
}

/**
 * Locks the sign-in of a BSN, and makes it when there is none yet. Taken before the household: a signed-in resident who
 * sends takes them in that order as well.
 * @param tx transaction; the lock ends with it
 * @param bsn nine digits that pass the elfproef
 * @returns the sign-in, and the person to whom the number belongs, if anybody
 */
export async function lockBsn(
  tx: Tx,
  bsn: string,
): Promise<{ id: string; person_id: string | null }> {
  const columns = bsnColumns(bsn);
  await tx.identity.createMany({ data: [columns], skipDuplicates: true });
  const [row] = await tx.$queryRaw<{ id: string; person_id: string | null }[]>(Prisma.sql`
    select id, person_id from identity where bsn_index = ${columns.bsnIndex} for update`);
  return row!;
}

/**
 * Whoever signs in with a BSN is this person from now on: also who never did so before.
 * @param tx transaction; one that locks a household too has locked the number before that (`lockBsn`)
 * @param bsn nine digits that pass the elfproef, of which somebody made sure that it is this person's (Wabb 12)
 * @param personOf who it is when nobody is known yet to have this number
 * @returns the person to whom the number belongs: the one whom it belonged to already, else that of `personOf`; null when
 * that person has another number
 */
export async function personWithBsn(
  tx: Tx,
  bsn: string,
  personOf: () => Promise<string>,
): Promise<string | null> {
  const identity = await lockBsn(tx, bsn);
  if (identity.person_id) return identity.person_id;
  const personId = await personOf();
  if ((await tx.identity.count({ where: { personId } })) > 0) return null;
  await tx.identity.update({
    where: { id: identity.id },
    data: { personId },
    select: { id: true },
  });
  return personId;
}
