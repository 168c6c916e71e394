import 'server-only';
import { ownInvolvements } from '@/lib/facts/participant/acting-as';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';

/** A household with which somebody from outside takes part. */
export type MyPlace = {
  involvementId: string;
  role: string;
  /** who invited: first name of a resident, or name of the contact person */
  invitedBy: string;
  endsOn: LocalDate | null;
};

const most = 50;

/**
 * Where somebody from outside takes part today. Two queries.
 * @param actor who came in with a code
 * @param today local date
 * @returns latest first, at most 50; nothing that ended
 */
export async function myPlaces(
  actor: ParticipantActor,
  today: LocalDate = todayOf(),
): Promise<MyPlace[]> {
  const rows = await database().involvement.findMany({
    where: await ownInvolvements(database(), actor, today),
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ id: true, role: true, endsOn: true },
      invitedBy: { select: { givenName: true } },
      startedBy: { select: { name: true } },
    },
  });
  return rows.map(({ id, role, endsOn, invitedBy, startedBy }) => ({
    ...{ involvementId: id, role, endsOn: endsOn && fromDateColumn(endsOn) },
    invitedBy: invitedBy?.givenName ?? startedBy?.name ?? '',
  }));
}
