import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import { enquiryWordsPurpose } from '@/lib/schemas/enquiry';

/** One thing that was said; `by` is null for who asks. */
export type EnquirySaid = {
  id: string;
  number: number;
  on: LocalDate;
  by: { name: string; functionTitle: string } | null;
  words: string;
  /** what an answer to a question in it brings about; empty for nothing, null for who asks */
  consequences: string | null;
};

/**
 * What was said in a conversation without a name, in order.
 * @param tx transaction or client
 * @param enquiryId uuid
 */
export async function linesOf(tx: Tx, enquiryId: string): Promise<EnquirySaid[]> {
  const rows = await tx.enquiryLine.findMany({
    where: { enquiryId },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, on: true, cipher: true, keyId: true, consequence: true },
      staff: { select: { name: true, functionTitle: true } },
    },
  });
  return rows.map(({ id, number, on, cipher, keyId, consequence, staff }) => {
    const sealed = open({ cipher, keyId }, enquiryWordsPurpose);
    const [words, consequences] = JSON.parse(sealed) as [string, string];
    return {
      ...{ id, number, on: fromDateColumn(on), by: staff, words },
      consequences: consequence === null ? null : consequences,
    };
  });
}
