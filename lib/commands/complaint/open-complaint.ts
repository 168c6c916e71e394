import 'server-only';
import { recordAlone } from '@/lib/platform/audit';
import { blindIndex } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { complaintCodePurpose } from '@/lib/schemas/complaint';

const quarter = 15 * 60;
const perAddress = 20;

/**
 * Finds a complaint by its code.
 * @param code normalised
 * @param address where the browser is, for the rate limit
 * @returns uuid
 * @throws FieldErrorsError for a code that is none; RateLimitedError after 20 tries from one place in a quarter of an hour
 */
export async function openComplaint(code: string, address: string): Promise<string> {
  await limitRate('complaint.open', address, perAddress, quarter);
  const found = await database().complaint.findUnique({
    where: { codeIndex: blindIndex(complaintCodePurpose, code) },
    select: { id: true },
  });
  const look = { event: 'complaint.followed' as const, origin: 'online' as const };
  const actor = { kind: 'anonymous' as const };
  if (!found) {
    await recordAlone({ ...look, actor, payload: { complaintId: '' }, result: 'refused' });
    throw new FieldErrorsError([{ path: 'code', key: 'followCodeUnknown' }]);
  }
  await recordAlone({ ...look, actor, payload: { complaintId: found.id } });
  return found.id;
}
