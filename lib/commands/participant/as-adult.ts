import 'server-only';
import { residentAtHome, type Housemate } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { mayInvite } from '@/lib/policies/take-part';
import { adultFrom } from '@/lib/rules/age';
import { lockHousehold } from '@/lib/commands/shared/locks';

type Resident = ResidentActor | SlipActor;

/**
 * An adult of a household, under its lock: who decides who takes part there.
 * @param tx transaction; the lock ends with it
 * @param actor resident, or the holder of a slip
 * @param householdId uuid
 * @param at moment
 * @returns who it is
 * @throws NotFoundError for who does not live there for certain, and for who is under 18
 */
export async function asAdult(
  tx: Tx,
  actor: Resident,
  householdId: string,
  at: Date,
): Promise<Housemate> {
  await lockHousehold(tx, householdId);
  const home = await residentAtHome(tx, actor, { householdId, today: today(at) });
  if (!home || !mayInvite({ isAdult: home.self.age >= adultFrom })) throw new NotFoundError();
  return home.self;
}

/**
 * Records that somebody tried to change who takes part in a household that is not this one's.
 * @param actor who tried
 * @param householdId uuid
 */
export async function recordStranger(actor: Resident, householdId: string): Promise<void> {
  const refused = { result: 'refused' as const, origin: 'mine' as const, householdId };
  await recordAlone({ event: 'plan.viewed', payload: {}, actor, ...refused });
}
