import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { visibleCases } from '@/lib/policies/case';
import { helpableHouseholds, knowableHouseholds } from '@/lib/policies/household';
import { involvedCases } from '@/lib/policies/involvement';
import { clearMatch, type DeskCandidate } from '@/lib/rules/desk-match';
import { addMonths, type LocalDate } from '@/lib/rules/local-date';
import { typedNameKey } from '@/lib/rules/names';
import { contactColumns, toContactIn, type ContactIn } from '@/lib/queries/desk/contact-in';

/** That a household is known, and who its contact person is. Nothing else (RULES 2.3). */
export type KnownHousehold = {
  contact: ContactIn;
  caseId: string;
  /** the case, when it is the reader's own, or the reader is involved in it */
  ownCaseId: string | null;
  /** the reader may begin to work with it, or look at it once with a reason */
  mayBegin: boolean;
};

type Candidate = DeskCandidate & { personId: string; caseId: string; mayKnow: boolean };

const mostCandidates = 50;

function candidates(actor: StaffActor, key: string, bornOn: LocalDate, day: LocalDate): Prisma.Sql {
  const keptSince = addMonths(day, -settings().bandwidth.keepMonths);
  return Prisma.sql`
    select p.id as "personId", p.given_name as "givenName", p.family_name_prefix as "familyNamePrefix",
      p.family_name as "familyName", m.household_id as "householdId", c.id as "caseId",
      may_know(m.household_id, ${actor.staffId}::uuid) as "mayKnow"
    from person p
    join household_member m on m.person_id = p.id and m.until is null and m.is_confirmed
    join lateral (
      select id, status, closed_at from "case" where household_id = m.household_id
      order by closed_at desc nulls first limit 1) c
      on c.status = 'open' or c.closed_at >= ${toDateColumn(keptSince)}
    where p.birth_date = ${toDateColumn(bornOn)}::date and p.name_key % ${key}
    order by similarity(p.name_key, ${key}) desc, p.id
    limit ${mostCandidates}`;
}

/** The one person whom a name and a birth date clearly mean; the look is recorded, and so is one that may not find it. */
async function lookUp(
  actor: StaffActor,
  who: { name: string; birthDate: LocalDate },
  day: LocalDate,
): Promise<Candidate | null> {
  const key = typedNameKey(who.name);
  const found = await database().$queryRaw<Candidate[]>(candidates(actor, key, who.birthDate, day));
  const matchIn = (mayKnow: boolean) =>
    clearMatch(
      who.name,
      found.filter((one) => one.mayKnow === mayKnow),
    );
  const [open, hidden] = [matchIn(true), matchIn(false)];
  await recordLook(actor, open, true);
  // As if it were not there; who lives there reads the look all the same.
  if (hidden) await recordLook(actor, hidden, false);
  return open;
}

/**
 * Whether a household is known, for a colleague who is about to act: needs name and birth date, and finds one clear
 * match or nobody; a restricted household only for who was named for it. Every look is recorded, with the household when
 * there is one, never with what was typed.
 * @param actor consultant or team lead
 * @param who name in one box, and birth date
 * @param day local date
 * @returns the case that tells who the contact person is, or null
 */
export async function findKnownCase(
  actor: StaffActor,
  who: { name: string; birthDate: LocalDate },
  day: LocalDate = todayNow(),
): Promise<string | null> {
  return (await lookUp(actor, who, day))?.caseId ?? null;
}

/**
 * A person whom we know already, for a colleague who is about to write this one down: found and recorded as
 * `findKnownCase` does it.
 * @param actor who helps a household to which this person belongs in some way
 * @param who name in one box, and birth date
 * @param day local date
 * @returns uuid, or null
 */
export async function findKnownPerson(
  actor: StaffActor,
  who: { name: string; birthDate: LocalDate },
  day: LocalDate = todayNow(),
): Promise<string | null> {
  return (await lookUp(actor, who, day))?.personId ?? null;
}

async function recordLook(actor: StaffActor, match: Candidate | null, isShown: boolean) {
  const isFound = isShown && match !== null;
  await recordAlone({
    event: 'desk.lookedUp',
    payload: { found: isFound, ...(match ? { personId: match.personId } : {}) },
    actor,
    origin: 'work',
    caseId: match?.caseId,
    householdId: match?.householdId,
  });
}

/**
 * The contact person of a case that findKnownCase found for this browser.
 * @param actor consultant or team lead
 * @param caseId uuid
 * @param day local date
 * @returns null when there is no such case that this colleague may know of
 */
export async function knownHousehold(
  actor: StaffActor,
  caseId: string,
  day: LocalDate = todayNow(),
): Promise<KnownHousehold | null> {
  const [row, own, mayHelp] = await Promise.all([
    database().case.findFirst({
      where: { id: caseId, household: knowableHouseholds(actor) },
      select: contactColumns(day),
    }),
    database().case.findFirst({
      where: {
        AND: [{ id: caseId }, { OR: [visibleCases(actor, day), involvedCases(actor, day)] }],
      },
      select: { id: true },
    }),
    database().case.count({
      where: { id: caseId, status: 'open', household: helpableHouseholds(actor) },
    }),
  ]);
  const ownCaseId = own?.id ?? null;
  const mayBegin = ownCaseId === null && mayHelp > 0;
  return row && { contact: toContactIn(row, day), caseId, ownCaseId, mayBegin };
}
