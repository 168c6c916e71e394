import 'server-only';
import type { ActingAs } from '@/lib/facts/participant/acting-as';
import { peopleAround, type AroundAs } from '@/lib/facts/participant/around';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { activeMembers } from '@/lib/policies/talk';
import { addDays, type LocalDate } from '@/lib/rules/local-date';

/** Somebody who has to do with the plan, by name and as what; never with words that tell what is going on. */
export type PersonAround = { key: string; name: string; as: AroundAs; isSelf: boolean };

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
            select: { id: true, personId: true, person: { select: { givenName: true } } },
          },
        },
      },
    },
  });
}

/**
 * What somebody from outside reads of a household: who has to do with the plan or reads along in what is shared, by name,
 * which conversations are shared, and until when. Only for as whom `lookAsParticipant` found the reader. A fixed number of queries.
 * @param acting the reader, as this household knows him or her
 * @param today local date
 * @returns nothing of what the plan or a conversation says
 */
export async function narrowPage(
  { actor, involvementId, householdId }: ActingAs,
  today: LocalDate = todayOf(),
): Promise<NarrowPage> {
  const row = await involvementOf(involvementId, today);
  const { role, since, endsOn, invitedBy, startedBy, conversations } = row;
  const shared = conversations.map(({ conversation }) => conversation);
  const people = await peopleAround(database(), { householdId, today, shared, self: actor });
  const lastDay = endsOn && fromDateColumn(endsOn);
  return {
    ...{ role, since, endsOn: lastDay },
    endsSoon: lastDay !== null && lastDay <= addDays(today, 7),
    invitedBy: invitedBy?.givenName ?? startedBy?.name ?? '',
    people: people.map(({ kind, id, name, as }) => ({
      ...{ key: `${kind}-${id}`, name, as },
      isSelf: kind === 'participant' && id === actor.participantId,
    })),
    talks: shared.map(({ personId, person }) => ({
      ...{ ownerId: personId, owner: person?.givenName ?? null },
    })),
  };
}
