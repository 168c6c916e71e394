import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Held } from '@/lib/schemas/lease';

/**
 * Throws away what somebody typed in a form and did not save.
 * @param actor whose text it is; nobody can throw away another one's
 * @param held the thing
 */
export async function throwAwayText(
  { staffId }: StaffActor,
  { thing, thingId }: Held,
): Promise<void> {
  await database().typedText.deleteMany({ where: { thing, thingId, staffId } });
}
