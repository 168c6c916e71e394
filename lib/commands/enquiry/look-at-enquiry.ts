import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { readableEnquiries } from '@/lib/policies/enquiry';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * A consultant reads what somebody asks; the look is recorded.
 * @param actor who looks
 * @param id uuid
 * @param today local date
 * @throws NotFoundError for others, and for what a colleague has; that is recorded as well
 */
export async function lookAtEnquiry(
  actor: StaffActor,
  id: string,
  today: LocalDate = todayNow(),
): Promise<void> {
  const where = { AND: [{ id }, readableEnquiries(actor, today)] };
  const isThere = (await database().enquiry.count({ where })) > 0;
  const payload = { enquiryId: id };
  const look = { event: 'enquiry.viewed' as const, payload, actor, origin: 'work' as const };
  await recordAlone(isThere ? look : { ...look, result: 'refused' });
  if (!isThere) throw new NotFoundError();
}
