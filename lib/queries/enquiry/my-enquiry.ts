import 'server-only';
import { linesOf, type EnquirySaid } from '@/lib/facts/enquiry/lines';
import { fromDateColumn } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { enquiryCodePurpose } from '@/lib/schemas/enquiry';

export type { EnquirySaid };

/** A conversation, for who asks. */
export type MyEnquiry = {
  code: string;
  lines: EnquirySaid[];
  /** the last day on which an answer is in time; null when nothing waits */
  dueOn: LocalDate | null;
  /** the last day on which it is kept */
  keptUntil: LocalDate;
};

/**
 * The conversation whose code was shown in this browser. Looking leaves no trace.
 * @param id uuid of the cookie
 * @returns null when it has vanished
 */
export async function myEnquiry(id: string): Promise<MyEnquiry | null> {
  const row = await database().enquiry.findUnique({ where: { id } });
  if (!row) return null;
  const { codeCipher: cipher, codeKeyId: keyId, dueOn, lastOn } = row;
  return {
    code: open({ cipher, keyId }, enquiryCodePurpose),
    lines: await linesOf(database(), id),
    dueOn: dueOn && fromDateColumn(dueOn),
    keptUntil: addDays(fromDateColumn(lastOn), settings().draft.keepDays),
  };
}
