import 'server-only';
import { domainByKey } from '@/lib/domains';
import { livingAt } from '@/lib/facts/household/at-household';
import { decidersIn, type DecidersOf } from '@/lib/facts/household/deciders';
import { heldBackFrom } from '@/lib/facts/household/elsewhere';
import type { Reader } from '@/lib/messages';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { flowRule } from '@/lib/policies/flow';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { adultFrom } from '@/lib/rules/age';
import { askedAbout, deciderIds } from '@/lib/rules/authority';
import { voiceFor } from '@/lib/rules/voice';
import { whoConsents } from '@/lib/rules/consent';
import { whoAsked } from '@/lib/rules/who-asked';
import { changeCase, type LockedCase } from '@/lib/commands/case/change-case';
import { lockDeciders } from '@/lib/commands/shared/locks';
import { tellPerson } from '@/lib/commands/shared/tell-residents';
import type { ConsentAsking } from '@/lib/schemas/involved';

/** The question in words, for this reader; about oneself, or about a child by its first name. */
export type ConsentWords = (reader: Reader, aboutName: string | null) => string;

type Housemate = Awaited<ReturnType<typeof livingAt>>[number];
/** To a person, or to the institution that is guardian. */
type Question = { about: Housemate; personId: string | null; authorityId: string | null };

const fail = (path: string, key: string) => new FieldErrorsError([{ path, key }]);

/** The rule of the flow; one that needs no yes is not asked: a question that changes nothing is no question. */
function checkAsks({ from, to }: ConsentAsking): { youngConsent: 'alone' | 'together' } {
  const [source, target] = [domainByKey(from), domainByKey(to)];
  if (!source || !target) throw fail('to', 'choiceMissing');
  if (flowRule(source, target).rule === 'necessary') throw fail('to', 'consentNotNeeded');
  return source;
}

/** Who asked for help in the part: it is their story. */
async function askersOf(tx: Tx, caseId: string, domain: string): Promise<string[]> {
  const parts = await tx.requestPart.findMany({
    where: { caseId, domain, request: hearsOfHousehold },
    select: { request: { select: { askerId: true, matchedPersonId: true, matchStatus: true } } },
  });
  return [...new Set(parts.map(({ request }) => whoAsked(request)))];
}

type Asking = { asking: ConsentAsking; domain: { youngConsent: 'alone' | 'together' } };

/** To whom the question goes, for each person whom it is about: of a child everybody who decides about it (RULES 2.4). */
function questionsFor(
  people: readonly Housemate[],
  deciders: DecidersOf,
  { asking: { isUnable }, domain }: Asking,
): Question[] {
  return people.flatMap((about) => {
    const isAble = !(isUnable && about.age < adultFrom);
    const who = whoConsents(domain, about.age, isAble);
    const found = deciders(about.id);
    const asked = askedAbout(about.id, who, deciderIds(found));
    if (!asked) throw fail('about', 'decidersUnknown');
    return asked.map((id) =>
      id === found.guardian?.id
        ? { about, personId: null, authorityId: id }
        : { about, personId: id, authorityId: null },
    );
  });
}

/** Nobody begins or ends deciding about one of the children while it is asked. */
async function holdDeciders(tx: Tx, caseId: string): Promise<void> {
  const members = await tx.householdMember.findMany({
    where: { household: { cases: { some: { id: caseId } } }, until: null, isConfirmed: true },
    select: { personId: true },
  });
  await lockDeciders(
    tx,
    members.map(({ personId }) => personId),
  );
}

type Asked = {
  actor: StaffActor;
  found: LockedCase;
  asking: ConsentAsking;
  wordsFor: ConsentWords;
  /** adult and child: who decides, and reads nothing about the child now */
  quietFor: ReadonlySet<string>;
  at: Date;
};

/** In which language somebody reads, and how old; an institution reads Dutch. */
async function readerOf(tx: Tx, personId: string | null, at: Date): Promise<Reader> {
  if (personId === null) return { language: 'nl', voice: 'adult' };
  const { language, birthDate } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true, birthDate: true },
  });
  return { language, voice: voiceFor(birthDate && fromDateColumn(birthDate), today(at)) };
}

/**
 * One question to one person, or to an institution; whoever said yes already, or was asked a moment ago, is not asked
 * again. An institution has no page here: the contact person asks it, and notes what it answers.
 */
async function ask(
  tx: Tx,
  { about, personId, authorityId }: Question,
  asked: Asked,
): Promise<void> {
  const { actor, found, asking, wordsFor, at } = asked;
  const { id: caseId, householdId } = found;
  const reader = await readerOf(tx, personId, at);
  const [row] = await tx.consent.createManyAndReturn({
    data: [
      {
        ...{ householdId, personId, authorityId, aboutId: about.id, askedAt: at },
        ...{ fromDomain: asking.from, toDomain: asking.to, askedById: actor.staffId },
        isAble: !(asking.isUnable && about.age < adultFrom),
        words: wordsFor(reader, personId === about.id ? null : about.givenName),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return;
  // Of whom it is not sure that a mail is safe, the contact person hears it otherwise.
  const isTold = personId === about.id || !asked.quietFor.has(`${personId}|${about.id}`);
  if (personId !== null && isTold) {
    const to = { personId, householdId, language: reader.language, caseId };
    await tellPerson(tx, to, 'consentAsked', `consentAsked:${row.id}`);
  }
  const payload = { from: asking.from, to: asking.to, personId };
  const where = { actor, origin: 'work' as const, caseId, householdId };
  await record(tx, { event: 'consent.asked', payload, ...where });
}

/**
 * Asks for the yes to one flow: of who asked for help in the part, of whom it is about besides, and of parents or guardians
 * of the young (RULES 2.2, 2.4).
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param asking from where to where, and about whom
 * @param wordsFor the question, kept as it was asked
 * @param at moment of asking
 * @throws NotFoundError for others; FieldErrorsError when nothing has to be asked, nobody is there to be asked, or nobody
 * wrote down who decides about a child
 */
export async function askConsent(
  actor: StaffActor,
  caseId: string,
  asking: ConsentAsking,
  wordsFor: ConsentWords,
  at: Date = now(),
): Promise<void> {
  const domain = checkAsks(asking);
  const lockFirst = (tx: Tx) => holdDeciders(tx, caseId);
  const change = {
    actor,
    verb: 'askConsent',
    caseId,
    at,
    locksHousehold: true,
    lockFirst,
  } as const;
  await changeCase(change, async (tx, found) => {
    if (found.status !== 'open') throw fail('from', 'caseIsClosed');
    const home = { householdId: found.householdId, today: today(at) };
    const people = await livingAt(tx, home);
    const subjects = [...(await askersOf(tx, caseId, asking.from)), ...asking.about];
    const about = people.filter(({ id }) => subjects.includes(id));
    if (about.length === 0) throw fail('about', 'aboutMissing');
    const young = about.filter(({ age }) => age < adultFrom).map(({ id }) => id);
    const deciders = await decidersIn(tx, found.householdId, people, young);
    const questions = questionsFor(about, deciders, { asking, domain });
    const quietFor = await heldBackFrom(tx, found.householdId, young);
    for (const question of questions) {
      await ask(tx, question, { actor, found, asking, wordsFor, quietFor, at });
    }
  });
}
