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

/** An adult who decides about a child, or did. */
export type DecidingLine = PersonName & {
  id: string;
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

function toLine(row: Row, { household }: CaseFacts): DecidingLine {
  const { phone, email, identity, memberships, _count, ...name } = row.adult;
  const [livesHere, isKnownElsewhere] = [memberships.length > 0, _count.memberships > 0];
  const reading = row.reading as Reading;
  return {
    ...{ ...name, id: row.id, livesHere, reading, readingReason: row.readingReason },
    kind: row.kind as DecidingLine['kind'],
    source: row.source as DecidingLine['source'],
    since: row.since && fromDateColumn(row.since),
    until: row.until && fromDateColumn(row.until),
    endReason: row.endReason,
    reads: readsElsewhere(reading, household),
    signsIn: livesHere || isKnownElsewhere ? null : identity !== null,
    // Of somebody of another household nothing is told here.
    phone: isKnownElsewhere ? null : phone,
    email: isKnownElsewhere ? null : email,
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
    const { known, adultIds } = deciders(id);
    const lines = rows.filter(({ childId }) => childId === id).map((row) => toLine(row, facts));
    const presumed = known === 'presumed' && members.find((one) => one.personId === adultIds[0]);
    return {
      ...{ id, givenName, age, known, presumed: presumed ? presumed.givenName : null },
      deciding: lines.filter(({ until }) => until === null),
      ended: lines.filter(({ until }) => until !== null),
    };
  });
}
