import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { handledComplaints } from '@/lib/policies/complaint';
import type { PostponeTyped } from '@/lib/schemas/complaint';
import { changeComplaint } from './with-complaint';

const weekDays = 7;

/**
 * The answer to a complaint takes longer: once, four weeks at most, with a reason that who complains reads (Awb 9:11 lid 2).
 * @param actor handler
 * @param id uuid
 * @param typed weeks, and why
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError the second time, and when it has ended
 */
export async function postponeComplaint(
  actor: StaffActor,
  id: string,
  { weeks, reason }: PostponeTyped,
  at: Date = now(),
): Promise<void> {
  const changing = { actor, id, where: handledComplaints(actor), what: 'postponed' as const };
  await changeComplaint(changing, (_tx, { postponedAt }) => {
    if (postponedAt) throw new FieldErrorsError([{ path: 'weeks', key: 'postponedBefore' }]);
    const postponed = { postponedAt: at, postponedDays: weeks * weekDays, postponedReason: reason };
    return Promise.resolve(postponed);
  });
}
