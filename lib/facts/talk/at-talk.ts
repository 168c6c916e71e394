import 'server-only';
import {
  livingAt,
  participantAtHome,
  residentAtHome,
  staffAtHome,
  type Author,
  type Home,
  type Housemate,
} from '@/lib/facts/household/at-household';
import { currentCase, type CurrentCase } from '@/lib/facts/household/current-case';
import type { Actor, ParticipantActor, StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { activeMembers, mayTalk, type Talk, type TalkActor } from '@/lib/policies/talk';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * Which conversation is meant: of which household, named by itself or by one of its cases; and whose own it is, null for
 * the household's, or that of the resident who comes.
 */
export type Place = ({ caseId: string } | { householdId: string }) &
  ({ ownerId: string | null } | { isOwn: true });

/** Somebody at a conversation that he or she may read. */
export type AtTalk = {
  /** as whom the policy knows this one */
  actor: TalkActor;
  /** as whom a message names this one */
  author: Author;
  /** the conversation; without an id as long as nothing was said */
  talk: Talk & { id: string | null };
  householdId: string;
  /** everybody who lives there for certain */
  people: readonly Housemate[];
  kase: CurrentCase | null;
};

type Comer = Pick<AtTalk, 'actor' | 'author' | 'people'>;

async function householdOf(tx: Tx, place: Place): Promise<string | null> {
  if ('householdId' in place) return place.householdId;
  const found = await tx.case.findUnique({
    where: { id: place.caseId },
    select: { householdId: true },
  });
  return found?.householdId ?? null;
}

/** A colleague; also after the case was closed, for what a resident still says is for who helped last. */
async function staffComes(tx: Tx, staff: StaffActor, home: Home, kase: CurrentCase | null) {
  const as = await staffAtHome(tx, staff, home, { id: { in: kase ? [kase.id] : [] } });
  if (!as) return null;
  const { staffId, name } = staff;
  return {
    actor: { kind: 'staff', staffId, as },
    author: { kind: 'staff', id: staffId, name },
    people: await livingAt(tx, home),
  } satisfies Comer;
}

async function participantComes(tx: Tx, participant: ParticipantActor, home: Home) {
  const author = await participantAtHome(tx, participant, home);
  const { participantId } = participant;
  return (
    author &&
    ({
      ...{ actor: { kind: 'participant', participantId }, author },
      people: await livingAt(tx, home),
    } satisfies Comer)
  );
}

async function residentComes(tx: Tx, actor: Actor, home: Home) {
  const found = await residentAtHome(tx, actor, home);
  if (!found) return null;
  const { id, givenName, age } = found.self;
  const years = { isAdult: age >= adultFrom, hasOwnVoice: age >= ownVoiceFrom };
  return {
    actor: { kind: 'resident', personId: id, ...years },
    author: { kind: 'resident', id, name: givenName },
    people: found.people,
  } satisfies Comer;
}

/** Who comes, as somebody of this household or one of its helpers. */
function comerOf(
  tx: Tx,
  actor: Actor,
  home: Home,
  kase: CurrentCase | null,
): Promise<Comer | null> {
  if (actor.kind === 'staff') return staffComes(tx, actor, home, kase);
  if (actor.kind === 'participant') return participantComes(tx, actor, home);
  return residentComes(tx, actor, home);
}

type Asked = { householdId: string; ownerId: string | null; today: LocalDate };

/** The conversation, and since when the one who comes is in it because of having been added. */
async function talkOf(tx: Tx, { householdId, ownerId, today }: Asked, { actor, people }: Comer) {
  const added =
    actor.kind === 'staff'
      ? { staffId: actor.staffId }
      : { participantId: actor.kind === 'participant' ? actor.participantId : null };
  const found = await tx.conversation.findFirst({
    where: { householdId, personId: ownerId },
    select: {
      id: true,
      members: {
        where: { AND: [activeMembers(today), { involvement: added }] },
        orderBy: { since: 'asc' },
        select: { since: true },
      },
    },
  });
  const memberSince = actor.kind === 'resident' ? null : (found?.members[0]?.since ?? null);
  const lives = people.some(({ id, age }) => id === ownerId && age >= ownVoiceFrom);
  return { id: found?.id ?? null, ownerId, memberSince, isOver: ownerId !== null && !lives };
}

/** Whose own conversation is meant; undefined when nobody's can be. */
function ownerOf(place: Place, { actor }: Comer): string | null | undefined {
  if ('ownerId' in place) return place.ownerId;
  return actor.kind === 'resident' ? actor.personId : undefined;
}

/**
 * Who comes to a conversation, and as whom: somebody of the household, its contact person or who stands in, or somebody
 * who was added and still helps.
 * @param tx transaction or client
 * @param actor who wants something
 * @param place which conversation; it may be that nothing was said yet
 * @param today local date
 * @returns null for who may not read it, and for a conversation that cannot be
 */
export async function atTalk(
  tx: Tx,
  actor: Actor,
  place: Place,
  today: LocalDate,
): Promise<AtTalk | null> {
  const householdId = await householdOf(tx, place);
  if (householdId === null) return null;
  const kase = await currentCase(tx, householdId);
  const comer = await comerOf(tx, actor, { householdId, today }, kase);
  if (!comer) return null;
  const ownerId = ownerOf(place, comer);
  if (ownerId === undefined) return null;
  const talk = await talkOf(tx, { householdId, ownerId, today }, comer);
  // Nobody begins a conversation with somebody who is not there.
  if (talk.isOver && talk.id === null) return null;
  return mayTalk(comer.actor, 'read', talk) ? { ...comer, talk, householdId, kase } : null;
}
