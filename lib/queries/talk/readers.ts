import 'server-only';
import type { AtTalk } from '@/lib/facts/talk/at-talk';
import { database } from '@/lib/platform/db';
import { toDateColumn, fromDateColumn } from '@/lib/platform/clock';
import { mayHelpFields } from '@/lib/policies/case';
import { contactPersonFields, toContactPerson } from '@/lib/queries/my-case/contact-person';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody who was added: by whom, since when, and whether this one still reads. */
export type MemberLine = {
  id: string;
  name: string;
  role: string;
  addedBy: string;
  since: Date;
  /** reads no longer since then; null while reading */
  endedOn: Date | LocalDate | null;
  isReader: boolean;
};

/** Somebody of the household who reads, by first name. */
export type ResidentLine = { name: string; isReader: boolean };

/** Everybody who reads a conversation, as everybody in it may know. */
export type Readers = {
  residents: ResidentLine[];
  contact: { name: string; standIn: string | null } | null;
  members: MemberLine[];
};

async function contactOf({ kase }: AtTalk, today: LocalDate): Promise<Readers['contact']> {
  if (!kase) return null;
  const { household, contactPerson } = await database().case.findUniqueOrThrow({
    where: { id: kase.id },
    select: {
      household: { select: mayHelpFields },
      contactPerson: { select: contactPersonFields(today) },
    },
  });
  const found = toContactPerson(contactPerson, { today, why: null, readAt: null, household });
  return { name: found.name, standIn: found.standIn?.name ?? null };
}

async function membersOf({ talk, author }: AtTalk, today: LocalDate): Promise<MemberLine[]> {
  if (talk.id === null) return [];
  const rows = await database().conversationMember.findMany({
    where: { conversationId: talk.id },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, since: true, addedByName: true, endedAt: true },
      involvement: {
        select: {
          ...{ role: true, endedAt: true, endsOn: true, staffId: true, participantId: true },
          staff: { select: { name: true } },
          participant: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ id, since, addedByName: addedBy, endedAt, involvement }) => {
    const { role, endsOn, staffId, participantId } = involvement;
    const isPast = endsOn !== null && endsOn < toDateColumn(today);
    return {
      ...{ id, since, addedBy, role },
      name: (involvement.staff ?? involvement.participant)?.name ?? '',
      endedOn: endedAt ?? involvement.endedAt ?? (isPast ? fromDateColumn(endsOn) : null),
      isReader: author.id === (author.kind === 'staff' ? staffId : participantId),
    };
  });
}

/**
 * Who reads a conversation: the household or its owner, the contact person, and who was added, by whom.
 * @param found the conversation and who looks
 * @param today local date
 * @returns everybody by name; the reader is marked
 */
export async function readersOf(found: AtTalk, today: LocalDate): Promise<Readers> {
  const { talk, people } = found;
  const residents = people.filter(({ id, age }) =>
    talk.ownerId === null ? age >= adultFrom : id === talk.ownerId,
  );
  const [contact, members] = await Promise.all([contactOf(found, today), membersOf(found, today)]);
  const isReader = (id: string) => found.author.kind === 'resident' && found.author.id === id;
  return {
    residents: residents.map(({ id, givenName }) => ({ name: givenName, isReader: isReader(id) })),
    ...{ contact, members },
  };
}
