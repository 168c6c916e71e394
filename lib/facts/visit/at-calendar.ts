import 'server-only';
import {
  participantAtHome,
  residentAtHome,
  staffAtHome,
  type Author,
  type Home,
} from '@/lib/facts/household/at-household';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { VisitReader } from '@/lib/policies/visit';
import { decidesAloneFrom, ownVoiceFrom } from '@/lib/rules/age';

/** Somebody at the calendar of a household: as whom the policy knows this person, and under which name it is told. */
export type AtCalendar = { reader: VisitReader; author: Author };

/**
 * As whom somebody stands at the calendar of a household.
 * @param tx transaction or client
 * @param actor who wants something
 * @param home the household, and today as local date
 * @returns null for who has nothing to do with it, or of whom it is not sure
 */
export async function atCalendar(tx: Tx, actor: Actor, home: Home): Promise<AtCalendar | null> {
  if (actor.kind === 'staff') {
    const { staffId, name } = actor;
    const as = await staffAtHome(tx, actor, home, { status: 'open' });
    if (!as) return null;
    return {
      reader: { kind: 'staff', staffId, as },
      author: { kind: 'staff', id: staffId, name },
    };
  }
  if (actor.kind === 'participant') {
    const author = await participantAtHome(tx, actor, home);
    const { participantId } = actor;
    return author && { reader: { kind: 'participant', participantId }, author };
  }
  const living = await residentAtHome(tx, actor, home);
  if (!living) return null;
  const { id, givenName: name, age } = living.self;
  return {
    reader: {
      kind: 'resident',
      hasOwnVoice: age >= ownVoiceFrom,
      decidesAlone: age >= decidesAloneFrom,
    },
    author: { kind: 'resident', id, name },
  };
}
