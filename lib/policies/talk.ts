import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { activeInvolvement } from './involvement';

/** As whom somebody comes to the conversations of a household. */
export type TalkActor =
  | {
      kind: 'resident';
      personId: string;
      /** speaks with the contact person for the household */
      isAdult: boolean;
      /** old enough for a conversation of one's own (RULES 2.4) */
      hasOwnVoice: boolean;
    }
  | { kind: 'staff'; staffId: string; as: 'contactPerson' | 'standIn' | 'involved' }
  | { kind: 'participant'; participantId: string };

/** A conversation, for the one who comes to it. */
export type Talk = {
  /** whose own conversation it is; null: the household's */
  ownerId: string | null;
  /** since when the one who comes was added, and still is; null for who was not */
  memberSince: Date | null;
  /** its owner lives here no longer: it can be read, and nothing is said any more */
  isOver: boolean;
};

/**
 * What can be done in a conversation. `share`: somebody is added, or reads no longer. `leave`: one stops reading oneself.
 * `tell`: one notes that somebody without mail was called or written to.
 */
export type TalkVerb = 'read' | 'write' | 'share' | 'leave' | 'tell';

type TalkSentence = {
  who: TalkActor['kind'];
  may: readonly TalkVerb[];
  when: (actor: TalkActor, talk: Talk) => boolean;
};

const isContact = (actor: TalkActor) => actor.kind === 'staff' && actor.as !== 'involved';
const isOwner = (actor: TalkActor, { ownerId }: Talk) =>
  actor.kind === 'resident' && actor.personId === ownerId && actor.hasOwnVoice;
const isAdultOfHousehold = (actor: TalkActor, { ownerId }: Talk) =>
  actor.kind === 'resident' && ownerId === null && actor.isAdult;
const wasAdded = (_actor: TalkActor, { memberSince }: Talk) => memberSince !== null;

/**
 * Who may do what in a conversation. The household's is for its adults and their contact person; what a young person says
 * in the own one is for no parent (RULES 2.4), and only its owner lets somebody read along there. Others read when they
 * were added.
 */
const talkSentences: readonly TalkSentence[] = [
  { who: 'resident', may: ['read', 'write', 'share'], when: isAdultOfHousehold },
  { who: 'resident', may: ['read', 'write', 'share'], when: isOwner },
  { who: 'staff', may: ['read', 'write', 'tell'], when: isContact },
  { who: 'staff', may: ['share'], when: (actor, talk) => isContact(actor) && !talk.ownerId },
  { who: 'staff', may: ['read', 'write', 'leave'], when: wasAdded },
  { who: 'participant', may: ['read', 'write', 'leave'], when: wasAdded },
];

const afterwards: readonly TalkVerb[] = ['read', 'leave', 'tell'];

/**
 * Whether somebody may do something in a conversation; what no sentence allows is refused.
 * @param actor as whom
 * @param verb what
 * @param talk the conversation, for this one
 */
export const mayTalk = (actor: TalkActor, verb: TalkVerb, talk: Talk): boolean =>
  (!talk.isOver || afterwards.includes(verb)) &&
  talkSentences.some(
    ({ who, may, when }) => who === actor.kind && may.includes(verb) && when(actor, talk),
  );

/** Whether somebody is in a conversation for what he or she is, and not because of having been added. */
const isInByRight = (actor: TalkActor, talk: Talk) =>
  mayTalk(actor, 'read', { ...talk, memberSince: null });

/**
 * The messages of a conversation that somebody may read: all of them, or those from the moment of having been added on.
 * @param actor as whom
 * @param talk the conversation with its id; null when nothing was said yet
 */
export function visibleMessages(
  actor: TalkActor,
  talk: Talk & { id: string | null },
): Prisma.MessageWhereInput {
  if (talk.id === null || !mayTalk(actor, 'read', talk)) return { id: { in: [] } };
  const since = isInByRight(actor, talk) ? null : talk.memberSince;
  return { conversationId: talk.id, ...(since ? { at: { gte: since } } : {}) };
}

/**
 * The files that somebody may have: those of the messages that this one may read. Not one that was not looked at yet, or
 * that was refused.
 * @param actor as whom
 * @param talk the conversation with its id
 */
export function visibleAttachments(
  actor: TalkActor,
  talk: Talk & { id: string | null },
): Prisma.AttachmentWhereInput {
  return { message: visibleMessages(actor, talk), scan: { in: ['none', 'clean'] } };
}

/**
 * Who was added to a conversation and reads today: not ended, and still involved.
 * @param today local date
 */
export function activeMembers(today: LocalDate): Prisma.ConversationMemberWhereInput {
  return { endedAt: null, involvement: activeInvolvement(today) };
}
