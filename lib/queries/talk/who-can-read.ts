import 'server-only';
import { atTalk, type Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { activeInvolvement } from '@/lib/policies/involvement';
import { activeMembers, mayTalk } from '@/lib/policies/talk';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody who helps the household and could read along. */
export type CanRead = { involvementId: string; name: string; role: string };

const most = 50;

/**
 * Who could be added to a conversation: everybody who helps and does not read it yet.
 * @param actor who would add
 * @param place which conversation
 * @param today local date
 * @returns null for who may add nobody
 */
export async function whoCanRead(
  actor: Actor,
  place: Place,
  today: LocalDate = todayNow(),
): Promise<CanRead[] | null> {
  const found = await atTalk(database(), actor, place, today);
  if (!found || !mayTalk(found.actor, 'share', found.talk)) return null;
  const { householdId, talk, kase } = found;
  const reads = { conversationId: talk.id ?? undefined, ...activeMembers(today) };
  const rows = await database().involvement.findMany({
    where: {
      householdId,
      AND: [
        activeInvolvement(today),
        // The contact person reads it already, also when involved with a part as well.
        { OR: [{ staffId: null }, { staffId: { not: kase?.contactPersonId } }] },
      ],
      ...(talk.id ? { conversations: { none: reads } } : {}),
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, role: true },
      staff: { select: { name: true } },
      participant: { select: { name: true } },
    },
  });
  return rows.map(({ id, role, staff, participant }) => ({
    ...{ involvementId: id, role, name: (staff ?? participant)?.name ?? '' },
  }));
}
