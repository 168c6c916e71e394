import 'server-only';
import { blindIndex } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { limitUntraced } from '@/lib/platform/untraced-limit';
import { enquiryCodePurpose } from '@/lib/schemas/enquiry';

const quarter = 15 * 60;
const perAddress = 20;
const everybody = 2000;

/**
 * Finds a conversation by its code. Looking leaves no trace.
 * @param code normalised
 * @param address where the browser is, counted in memory alone
 * @returns uuid
 * @throws FieldErrorsError for a code that is none, or of what has vanished; RateLimitedError
 */
export async function openEnquiry(code: string, address: string): Promise<string> {
  limitUntraced('enquiry.open', address, perAddress, quarter);
  await limitRate('enquiry.open', 'everybody', everybody, quarter);
  const found = await database().enquiry.findUnique({
    where: { codeIndex: blindIndex(enquiryCodePurpose, code) },
    select: { id: true },
  });
  if (!found) throw new FieldErrorsError([{ path: 'code', key: 'followCodeUnknown' }]);
  return found.id;
}
