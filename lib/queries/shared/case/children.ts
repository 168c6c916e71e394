import 'server-only';
import { decidersIn } from '@/lib/facts/household/deciders';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from './case-facts';
import { peopleOf, type Member } from './people';
import { adultFrom } from '@/lib/rules/age';
import { readsElsewhere, type AuthorityKnown, type Reading } from '@/lib/rules/authority';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';
import type { authorityKinds, authoritySources } from '@/lib/schemas/authority';

/** The institution that is guardian: whom to ask there. */
export type GuardianLine = { contactName: string; contactPhone: string; contactEmail: string };

/** An adult who decides about a child, or did; an institution as guardian has its name in the place of a given name. */
export type DecidingLine = PersonName & {
  id: string;
  guardian: GuardianLine | null;
  livesHere: boolean;
  kind: (typeof authorityKinds)[number];
  source: (typeof authoritySources)[number];
  since: LocalDate | null;
  until: LocalDate | null;
  endReason: string;
  reading: Reading;
  readingReason: string;
  /** as the household is now, this adult reads from elsewhere what concerns the child */
  reads: boolean;
  /** this one can sign in and be known; null when that is not told here: of who lives here or in another household */
  signsIn: boolean | null;
  /** how to be reached, when we know this one only from here */
  phone: string | null;
  email: string | null;
  recordedBy: string;
  recordedOn: Date;
  version: number;
};

/** A child of a household, and who decides about it. */
export type ChildLine = {
  id: string;
  givenName: string;
  age: number;
  known: AuthorityKnown;
  /** who is presumed until somebody checked it */
  presumed: string | null;
  /** first names of adults at home who would decide if no institution were guardian */
  without: string[];
  deciding: DecidingLine[];
  ended: DecidingLine[];
};

const most = 50;

function read(householdId: string, childIds: string[]) {
  const here = { where: { householdId, until: null, isConfirmed: true }, select: { id: true } };
  const elsewhere = { householdId: { not: householdId }, until: null, isConfirmed: true };
  return database().authority.findMany({
    where: { childId: { in: childIds } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, childId: true, kind: true, source: true, since: true, until: true },
      ...{ endReason: true, reading: true, readingReason: true, recordedAt: true, version: true },
      recordedBy: { select: { name: true } },
      ...{ organisation: true, contactName: true, contactPhone: true, contactEmail: true },
      adult: {
        select: {
          ...{
            givenName: true,
            familyNamePrefix: true,
            familyName: true,
            phone: true,
            email: true,
          },
          identity: { select: { id: true } },
          memberships: here,
          _count: { select: { memberships: { where: elsewhere } } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

type WhoLine = Pick<
  DecidingLine,
  keyof PersonName | 'guardian' | 'livesHere' | 'reads' | 'signsIn' | 'phone' | 'email'
>;

function whoOf(row: Row, { household }: CaseFacts): WhoLine {
  if (!row.adult) {
    const { organisation, contactName, contactPhone, contactEmail } = row;
    return {
      givenName: organisation ?? '',
      guardian: { contactName, contactPhone, contactEmail },
      ...{ livesHere: false, reads: false, signsIn: null, phone: null, email: null },
    };
  }
  const { phone, email, identity, memberships, _count, ...name } = row.adult;
  const [livesHere, isKnownElsewhere] = [memberships.length > 0, _count.memberships > 0];
  return {
    ...{ ...name, guardian: null, livesHere },
    reads: readsElsewhere(row.reading as Reading, household),
    signsIn: livesHere || isKnownElsewhere ? null : identity !== null,
    // Of somebody of another household nothing is told here.
    phone: isKnownElsewhere ? null : phone,
    email: isKnownElsewhere ? null : email,
  };
}

function toLine(row: Row, facts: CaseFacts): DecidingLine {
  const { id, endReason, readingReason } = row;
  return {
    ...{ ...whoOf(row, facts), id, endReason, readingReason, reading: row.reading as Reading },
    kind: row.kind as DecidingLine['kind'],
    source: row.source as DecidingLine['source'],
    since: row.since && fromDateColumn(row.since),
    until: row.until && fromDateColumn(row.until),
    recordedBy: row.recordedBy.name,
    recordedOn: row.recordedAt,
    version: row.version,
  };
}

const isChild = (member: Member): member is Member & { age: number } =>
  member.age !== null && member.age < adultFrom;

/**
 * Who decides about the children of a household (RULES 2.4). Only for a case that caseFacts found. Four queries.
 * @param facts of the case
 * @param today local date
 * @returns the children, eldest first
 */
export async function childrenOf(
  facts: CaseFacts,
  today: LocalDate = todayOf(),
): Promise<ChildLine[]> {
  const { members } = await peopleOf(facts, today);
  const children = members.filter(isChild);
  const ids = children.map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const home = members.map(({ personId, age }) => ({ id: personId, age: age ?? adultFrom }));
  const [rows, deciders] = await Promise.all([
    read(facts.householdId, ids),
    decidersIn(database(), facts.householdId, home, ids),
  ]);
  return children.map(({ personId: id, givenName, age }) => {
    const { known, adultIds, withoutIds } = deciders(id);
    const lines = rows.filter(({ childId }) => childId === id).map((row) => toLine(row, facts));
    const namesOf = (personIds: readonly string[]) =>
      members.filter((one) => personIds.includes(one.personId)).map((one) => one.givenName);
    const [presumed] = known === 'presumed' ? namesOf(adultIds) : [];
    return {
      ...{ id, givenName, age, known, presumed: presumed ?? null, without: namesOf(withoutIds) },
      deciding: lines.filter(({ until }) => until === null),
      ended: lines.filter(({ until }) => until !== null),
    };
  });
}
