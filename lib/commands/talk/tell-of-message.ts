import 'server-only';
import type { Housemate } from '@/lib/facts/household/at-household';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { activeMembers } from '@/lib/policies/talk';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { adultFrom } from '@/lib/rules/age';
import type { Wish } from '@/lib/rules/outbox/channel';
import { howToTell, reachesByItself } from '@/lib/rules/talk/how-to-tell';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { wayFields, wayToPerson, wayToSender } from '@/lib/facts/outbox/way-to';
import { mailAddressOf } from '@/lib/facts/person/mail-address';
import { signal } from '@/lib/commands/shared/tell';
import { tellParticipants } from '@/lib/commands/shared/tell-participants';
import { tellPerson, tellSender } from '@/lib/commands/shared/tell-residents';
import { whoHears } from '@/lib/commands/shared/who-acts';
import type { OpenTalk } from './with-talk';

/** One line on the list of each, however many messages wait there. */
async function signalOnce(tx: Tx, caseId: string, staffIds: readonly string[]): Promise<void> {
  const kind = 'messageCame' as const;
  const waiting = await tx.signal.findMany({
    where: { caseId, kind, seenAt: null, staffId: { in: [...staffIds] } },
    select: { staffId: true },
  });
  const told = new Set(waiting.map(({ staffId }) => staffId));
  const news = staffIds.filter((staffId) => !told.has(staffId));
  if (news.length > 0) await signal(tx, ...news.map((staffId) => ({ staffId, kind, caseId })));
}

/** The contact person and who stands in, and the colleagues who were added; not who wrote. */
async function tellColleagues(tx: Tx, open: OpenTalk): Promise<void> {
  const { actor, author, talk, householdId, kase, at } = open;
  if (!kase) return;
  const isFromContact = actor.kind === 'staff' && actor.as !== 'involved';
  const members = await tx.conversationMember.findMany({
    where: { AND: [activeMembers(today(at)), { conversationId: talk.id }] },
    select: { involvement: { select: { staffId: true } } },
  });
  const added = members.flatMap(({ involvement }) => involvement.staffId ?? []);
  const helped = { householdId, contactPersonId: kase.contactPersonId };
  const acting = isFromContact ? [] : await whoHears(tx, helped, today(at));
  const staffIds = [...new Set([...acting, ...added])].filter((id) => id !== author.id);
  await signalOnce(tx, kase.id, staffIds);
}

/** Who was added from outside and reads along today; not who wrote. */
async function tellOutside(tx: Tx, { author, talk, at }: OpenTalk): Promise<void> {
  const reads = { conversationId: talk.id, ...activeMembers(today(at)) };
  await tellParticipants(tx, {
    conversations: { some: reads },
    NOT: author.kind === 'participant' ? { participantId: author.id } : [],
  });
}

/** Of the household the adults who asked for help, or wrote here before; of an own conversation its owner. */
async function hearersOf(tx: Tx, { talk, householdId, people, author }: OpenTalk) {
  const wrote = await tx.message.findMany({
    where: { conversationId: talk.id, byKind: 'resident' },
    distinct: ['byId'],
    select: { byId: true },
  });
  const asked = await tx.helpRequest.findMany({
    where: { ...hearsOfHousehold, householdId },
    distinct: ['askerId'],
    select: { askerId: true },
  });
  const written = new Set(wrote.map(({ byId }) => byId));
  const spoke = new Set([...written, ...asked.map(({ askerId }) => askerId)]);
  // A young person who asked for help reads the own conversation, not this one: nothing is told of what is not shown.
  const hears = ({ id, age }: Housemate) =>
    talk.ownerId === null ? age >= adultFrom && spoke.has(id) : id === talk.ownerId;
  return people
    .filter((one) => hears(one) && one.id !== author.id)
    .map(({ id }) => ({ personId: id, hasWritten: written.has(id) }));
}

type Hearer = Awaited<ReturnType<typeof hearersOf>>[number];

type About = { householdId: string; personId: string; isPrivate: boolean };

/** How this person can be reached and wants to be: from the latest request, else what we know of the person. */
async function reachOf(tx: Tx, { householdId, personId, isPrivate }: About) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { phone: true, email: true, language: true, toldBy: true },
  });
  const request = await tx.helpRequest.findFirst({
    where: { ...hearsOfHousehold, householdId, askerId: personId },
    orderBy: { submittedAt: 'desc' },
    select: wayFields,
  });
  const said = (request?.answers as Partial<HelpRequestAnswers> | undefined)?.bereiken;
  return {
    requestId: request?.id ?? null,
    address: request ? await mailAddressOf(tx, request) : person.email,
    hasPhone: Boolean(person.phone || said?.phone),
    ways: said?.ways ?? [],
    language: person.language,
    toldBy: person.toldBy as Wish | null,
    goes: request
      ? await wayToSender(tx, request, isPrivate)
      : await wayToPerson(tx, { personId, householdId }, isPrivate),
  };
}

async function tellResident(tx: Tx, open: OpenTalk, hearer: Hearer, news: string): Promise<void> {
  const { talk, householdId, kase, at } = open;
  const { personId, hasWritten } = hearer;
  const isPrivate = talk.ownerId !== null;
  const reach = await reachOf(tx, { householdId, personId, isPrivate });
  const { address, requestId, language, toldBy, goes } = reach;
  const hasMail = address !== null;
  const way = howToTell({ ...reach, hasMail, hasWritten, isPrivate });
  // A letter is of a case: who helps stands in it.
  const mayGo = goes.channel !== 'letter' || requestId !== null || kase !== null;
  if (!mayGo || !reachesByItself(way, toldBy, goes.channel)) {
    // Who wished for what cannot go now is called, or written to by hand.
    const byHand = way === 'mail' ? (reach.hasPhone ? 'call' : 'plein') : way;
    const data = [{ conversationId: talk.id, personId, way: byHand, since: at }];
    await tx.toTell.createMany({ data, skipDuplicates: true });
  } else if (requestId) {
    await tellSender(tx, requestId, 'message', `talk:${news}:${personId}`, isPrivate);
  } else {
    const cause = `talk:${news}:${personId}`;
    const to = { personId, householdId, language, isPrivate, ...(kase ? { caseId: kase.id } : {}) };
    await tellPerson(tx, to, 'message', cause);
  }
}

/**
 * Tells that there is a message: colleagues on their list, people from outside by mail, residents by mail or by letter, as
 * they chose, and whom that does not reach, by the contact person who calls or writes. What one resident says is told to no other.
 * @param tx transaction of the message
 * @param open the conversation, and who wrote
 * @param news id of the message, or of who was added: one mail per cause and person
 */
export async function tellOfMessage(tx: Tx, open: OpenTalk, news: string): Promise<void> {
  await tellColleagues(tx, open);
  await tellOutside(tx, open);
  if (open.author.kind === 'resident') return;
  for (const hearer of await hearersOf(tx, open)) await tellResident(tx, open, hearer, news);
}
