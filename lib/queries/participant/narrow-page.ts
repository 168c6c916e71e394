import 'server-only';
import type { ActingAs } from '@/lib/facts/participant/acting-as';
import { possibleOwners } from '@/lib/facts/plan/owners';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { activeMembers } from '@/lib/policies/talk';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { canOwnIn } from '@/lib/rules/plan/owner-for';

/** Somebody who has to do with the plan, by name; a role in words for who helps, none for who lives there. */
export type PersonAround = { key: string; name: string; role: string | null; isSelf: boolean };

/** A conversation that is shared with the reader: the household's, or somebody's own. */
export type SharedTalk = { ownerId: string | null; owner: string | null };

/** What somebody from outside reads of a household, besides the own steps. */
export type NarrowPage = {
  role: string;
  invitedBy: string;
  since: Date;
  endsOn: LocalDate | null;
  /** within a week */
  endsSoon: boolean;
  people: PersonAround[];
  talks: SharedTalk[];
};

function involvementOf(id: string, today: LocalDate) {
  return database().involvement.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ role: true, since: true, endsOn: true },
      invitedBy: { select: { givenName: true } },
      startedBy: { select: { name: true } },
      conversations: {
        where: activeMembers(today),
        orderBy: [{ since: 'asc' }, { id: 'asc' }],
        select: {
          conversation: {
            select: { personId: true, person: { select: { givenName: true } } },
          },
        },
      },
    },
  });
}

/**
 * What somebody from outside reads of a household: who has to do with the plan, by name and role, which conversations are
 * shared, and until when. Only for as whom `lookAsParticipant` found the reader. A fixed number of queries.
 * @param acting the reader, as this household knows him or her
 * @param today local date
 * @returns nothing of what the plan or a conversation says
 */
export async function narrowPage(
  { actor, involvementId, householdId }: ActingAs,
  today: LocalDate = todayOf(),
): Promise<NarrowPage> {
  const [row, people] = await Promise.all([
    involvementOf(involvementId, today),
    possibleOwners(database(), { householdId, today }),
  ]);
  const { role, since, endsOn, invitedBy, startedBy, conversations } = row;
  const lastDay = endsOn && fromDateColumn(endsOn);
  return {
    ...{ role, since, endsOn: lastDay },
    endsSoon: lastDay !== null && lastDay <= addDays(today, 7),
    invitedBy: invitedBy?.givenName ?? startedBy?.name ?? '',
    people: people
      .filter((one) => canOwnIn(null, one))
      .map(({ kind, id, name, role: does }) => ({
        ...{ key: `${kind}-${id}`, name, role: does },
        isSelf: kind === 'participant' && id === actor.participantId,
      })),
    talks: conversations.map(({ conversation: { personId, person } }) => ({
      ...{ ownerId: personId, owner: person?.givenName ?? null },
    })),
  };
}
