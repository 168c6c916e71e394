import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Held } from '@/lib/schemas/lease';

/**
 * Lets go of a thing when its form is closed. What was typed stays kept for who typed it.
 * @param actor colleague; who does not hold the thing lets go of nothing
 * @param held the thing
 */
export async function letGo({ staffId }: StaffActor, { thing, thingId }: Held): Promise<void> {
  await database().editLease.deleteMany({ where: { thing, thingId, holderId: staffId } });
}
