import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom } from '@/lib/rules/age';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import { mayBeSameName, type PersonName } from '@/lib/rules/names';
import type { Wish } from '@/lib/rules/outbox/channel';
import type { CaseFacts } from './case-facts';

/** What somebody said about messages of ours: `by` is null when this one typed it. */
export type TellWish = { toldBy: Wish; saidOn: LocalDate | null; by: string | null };

/** Somebody of the household. */
export type Member = PersonName & {
  memberId: string;
  personId: string;
  relation: string;
  birthDate: LocalDate | null;
  /** in years, on the day of looking */
  age: number | null;
  phone: string | null;
  email: string | null;
  language: string;
  needsInterpreter: boolean;
  /** how this one wants to hear that there is a message, with who wrote it down on which day; null when nobody said */
  wish: TellWish | null;
  wantsLargeType: boolean;
  version: number;
  /** the request in which somebody was named who is not confirmed yet */
  requestId: string | null;
};

/** Who lives here for certain, and who was named and waits for a yes. */
export type People = {
  members: Member[];
  named: Member[];
  /** somebody who lives here is under 18 */
  hasChildren: boolean;
};

function read(householdId: string) {
  return database().householdMember.findMany({
    where: { householdId, until: null },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      relation: true,
      isConfirmed: true,
      requestId: true,
      person: {
        select: {
          id: true,
          givenName: true,
          familyNamePrefix: true,
          familyName: true,
          birthDate: true,
          phone: true,
          email: true,
          language: true,
          needsInterpreter: true,
          toldBy: true,
          wantsLargeType: true,
          toldSaidOn: true,
          toldNotedBy: true,
          version: true,
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function toMember({ id, relation, requestId, person }: Row, today: LocalDate): Member {
  const { id: personId, birthDate: born, toldBy, toldSaidOn, toldNotedBy, ...facts } = person;
  const birthDate = born && fromDateColumn(born);
  const age = birthDate === null ? null : ageOn(birthDate, today);
  const wish = toldBy && {
    toldBy: toldBy as Wish,
    ...{ saidOn: toldSaidOn && fromDateColumn(toldSaidOn), by: toldNotedBy },
  };
  return {
    memberId: id,
    relation,
    requestId,
    personId,
    ...facts,
    wish: wish || null,
    birthDate,
    age,
  };
}

/** Who asked first stands first; then the eldest. */
function byPlace(a: Member, b: Member): number {
  const isAsker = (member: Member) => Number(member.relation === 'asker');
  return isAsker(b) - isAsker(a) || (a.birthDate ?? '9999').localeCompare(b.birthDate ?? '9999');
}

/**
 * The people of a household.
 * @param facts its case, as caseFacts found it
 * @param today local date, for ages
 * @returns members, and people who were named in a request and are not confirmed
 */
export async function peopleOf(facts: CaseFacts, today: LocalDate): Promise<People> {
  const rows = await read(facts.householdId);
  const toMembers = (isConfirmed: boolean) =>
    rows
      .filter((row) => row.isConfirmed === isConfirmed)
      .map((row) => toMember(row, today))
      .toSorted(byPlace);
  const members = toMembers(true);
  const hasChildren = members.some(({ age }) => age !== null && age < adultFrom);
  return { members, named: toMembers(false), hasChildren };
}

/**
 * The member that a named person probably is.
 * @param named somebody who was named
 * @param members who live here
 * @returns the member with a like name, and no other birth date
 */
export function probablySame(named: Member, members: readonly Member[]): Member | undefined {
  return members.find(
    (member) =>
      mayBeSameName(named, member) &&
      (named.birthDate === null ||
        member.birthDate === null ||
        named.birthDate === member.birthDate),
  );
}
