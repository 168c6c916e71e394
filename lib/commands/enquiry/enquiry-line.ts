import 'server-only';
import { toDateColumn } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { enquiryWordsPurpose } from '@/lib/schemas/enquiry';

/** What somebody says: who asks has no staff id. */
type Said = {
  id: string;
  enquiryId: string;
  words: string;
  staffId: string | null;
  /** what an answer to a question in it brings about; empty for nothing, null for who asks */
  consequences: string | null;
};

/**
 * Locks a conversation, so that what is said in it gets its place.
 * @param tx transaction
 * @param id uuid
 */
export async function lockEnquiry(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`select id from enquiry where id = ${id}::uuid for update`);
}

/**
 * Adds what was said, sealed, under the lock of its conversation.
 * @param tx transaction
 * @param said words, and by whom
 * @param today local date; no moment is kept
 * @returns its place; null when this form was kept before
 */
export async function addLine(
  tx: Tx,
  { words, consequences, ...said }: Said,
  today: LocalDate,
): Promise<number | null> {
  const { enquiryId } = said;
  const last = await tx.enquiryLine.aggregate({ where: { enquiryId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { cipher, keyId } = seal(JSON.stringify([words, consequences ?? '']), enquiryWordsPurpose);
  const consequence = consequences === null ? null : consequences ? 'some' : 'none';
  const made = await tx.enquiryLine.createMany({
    data: [{ ...said, consequence, number, cipher, keyId, on: toDateColumn(today) }],
    skipDuplicates: true,
  });
  return made.count === 0 ? null : number;
}
