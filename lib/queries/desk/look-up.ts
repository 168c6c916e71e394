import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { recordAlone } from '@/lib/platform/audit';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, type FieldError } from '@/lib/platform/errors';
import { settings } from '@/lib/platform/settings';
import { can } from '@/lib/policies';
import { clearMatch, type DeskCandidate } from '@/lib/rules/desk-match';
import { addMonths, type LocalDate } from '@/lib/rules/local-date';
import { typedNameKey } from '@/lib/rules/names';
import { lookUpSchema, type KeptLook, type TypedWalkIn } from '@/lib/schemas/desk';

type Candidate = DeskCandidate & {
  personId: string;
  caseId: string;
  isProtected: boolean;
  hasAddress: boolean;
};

/** More people of one day with a name that is this much alike there will not be. */
const mostCandidates = 100;

/**
 * People born on the day whose name is alike, in a household that has a contact person: with an open case, or one that
 * was closed so short ago that the contact person stays. Answered from the index on birth date and the trigrams of the
 * name, never by reading everybody.
 * @param key of the typed name
 * @param bornOn birth date
 * @param day today
 * @returns the query; alike is what trigrams call alike, the rule decides
 */
export function candidatesQuery(key: string, bornOn: LocalDate, day: LocalDate): Prisma.Sql {
  const keptSince = addMonths(day, -settings().bandwidth.keepMonths);
  return Prisma.sql`
    with alike as materialized (
      select id, given_name, family_name_prefix, family_name from person
      where birth_date = ${toDateColumn(bornOn)}::date and name_key % ${key}
      order by similarity(name_key, ${key}) desc, id
      limit ${mostCandidates})
    select p.id as "personId", p.given_name as "givenName", p.family_name_prefix as "familyNamePrefix",
      p.family_name as "familyName", h.id as "householdId", c.id as "caseId",
      h.is_address_secret or h.has_safety_flag or h.is_restricted as "isProtected",
      h.address_key is not null as "hasAddress"
    from alike p
    join household_member m on m.person_id = p.id and m.until is null and m.is_confirmed
    join household h on h.id = m.household_id
    join lateral (
      select id, status, closed_at, contact_person_id from "case" where household_id = h.id
      order by closed_at desc nulls first limit 1) c
      on c.status = 'open' or c.closed_at >= ${toDateColumn(keptSince)}
    join staff s on s.id = c.contact_person_id and is_working(s, ${toDateColumn(day)}::date)`;
}

function parse(walkIn: TypedWalkIn, day: LocalDate) {
  const parsed = lookUpSchema(day).safeParse(walkIn);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue): FieldError => ({
    path: issue.path.join('.'),
    key: issue.message,
  }));
  throw new FieldErrorsError(errors);
}

/**
 * Whether the household of the person at the desk is known. Needs name and birth date; finds one clear match or nobody.
 * A household with a secret address or a safety flag, or a restricted one, is as if it were not there (RULES 2.7):
 * whoever asks for it, in their own name or in somebody else's, hears what everybody hears who is not known yet. Every
 * look is recorded, with the household when there is one, and never with what was typed.
 * @param actor who looks
 * @param walkIn as typed at the desk
 * @returns the case that tells who the contact person is, or null
 * @throws NotFoundError when the actor does not work at the desk; FieldErrorsError when name or birth date are missing
 */
export async function lookUp(actor: StaffActor, walkIn: TypedWalkIn): Promise<KeptLook> {
  if (!can(actor, 'lookUp', { kind: 'desk' })) throw new NotFoundError();
  const day = today();
  const { name, birthDate } = parse(walkIn, day);
  const key = typedNameKey(name);
  const found = await database().$queryRaw<Candidate[]>(candidatesQuery(key, birthDate, day));
  const open = clearMatch(
    name,
    found.filter((one) => !one.isProtected),
  );
  const hidden = clearMatch(
    name,
    found.filter((one) => one.isProtected),
  );
  await recordLook(actor, open, true);
  if (hidden) await recordLook(actor, hidden, false);
  return {
    name: key,
    birthDate,
    caseId: open?.caseId ?? null,
    asksAddress: open?.hasAddress ?? false,
  };
}

async function recordLook(actor: StaffActor, match: Candidate | null, shown: boolean) {
  await recordAlone({
    event: 'desk.lookedUp',
    // The person, so that she or he reads it under "wie keek mee".
    payload: { found: shown && match !== null, ...(match ? { personId: match.personId } : {}) },
    actor,
    origin: 'desk',
    householdId: match?.householdId,
    caseId: match?.caseId,
  });
}
