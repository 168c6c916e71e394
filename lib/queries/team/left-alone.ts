import 'server-only';
import {
  householdsAlone,
  promisesIn,
  type Days,
  type PromisedDay,
} from '@/lib/facts/team/left-alone';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';

/** Who has nobody while a colleague is away, and what was promised for those days. */
export type LeftAlone = { households: number; promises: PromisedDay[] };

/**
 * What it means when nobody stands in, for a team lead who is about to note an absence.
 * @param actor team lead
 * @param days who is away, and when
 * @returns numbers of cases and days; nothing of what a resident said
 */
export async function leftAlone(actor: StaffActor, days: Days): Promise<LeftAlone> {
  const [households, promises] = await Promise.all([
    householdsAlone(database(), actor, days.staffId),
    promisesIn(database(), actor, days),
  ]);
  return { households, promises };
}
