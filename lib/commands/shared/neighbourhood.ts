import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { postcodeNumber } from '@/lib/rules/postcode';

/**
 * The neighbourhood in which a post code lies.
 * @param tx transaction
 * @param postcode "1234 AB", or null when it is not known
 * @returns key of the neighbourhood; null outside the municipality
 */
export async function neighbourhoodOf(tx: Tx, postcode: string | null): Promise<string | null> {
  if (postcode === null) return null;
  const digits = postcodeNumber(postcode);
  const area = await tx.postcodeArea.findFirst({
    where: { fromDigits: { lte: digits }, untilDigits: { gte: digits } },
    select: { neighbourhoodKey: true },
  });
  return area?.neighbourhoodKey ?? null;
}
