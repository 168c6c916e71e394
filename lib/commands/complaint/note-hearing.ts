import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { handledComplaints } from '@/lib/policies/complaint';
import type { HearingTyped } from '@/lib/schemas/complaint';
import { changeComplaint } from './with-complaint';

/**
 * Writes down that who complains was heard, did not want that, or that it was not needed and why (Awb 9:10). Until the end
 * it can be written anew: one more talk may follow.
 * @param actor handler
 * @param id uuid
 * @param typed how, on which day, and what was said; who complains reads it
 * @throws NotFoundError for others; FieldErrorsError when it has ended
 */
export async function noteHearing(
  actor: StaffActor,
  id: string,
  { hearing, hearingOn, hearingWords }: HearingTyped,
): Promise<void> {
  const changing = { actor, id, where: handledComplaints(actor), what: 'heard' as const };
  await changeComplaint(changing, () =>
    Promise.resolve({ hearing, hearingOn: toDateColumn(hearingOn), hearingWords }),
  );
}
