import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { blindIndex } from '@/lib/platform/crypto';
import { mailAddressFields, mailAddressOf } from '@/lib/facts/person/mail-address';

/** The request of a slip, with where its one-time code may go. */
export type SlipRequest = { id: string; caseId: string; language: string; email: string | null };

/**
 * The request that a slip belongs to.
 * @param tx transaction
 * @param slipCode normalised code
 * @returns the request, or null when there is no such slip
 */
export async function findSlip(tx: Tx, slipCode: string): Promise<SlipRequest | null> {
  const request = await tx.helpRequest.findUnique({
    where: { slipCodeIndex: blindIndex('slip', slipCode) },
    select: { id: true, caseId: true, language: true, ...mailAddressFields },
  });
  if (!request) return null;
  const { id, caseId, language } = request;
  return { id, caseId, language, email: await mailAddressOf(tx, request) };
}
