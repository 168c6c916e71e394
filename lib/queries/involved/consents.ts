import 'server-only';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/** How a question stands. */
export type ConsentState = 'asked' | 'given' | 'refused' | 'withdrawn';

/** One question to one person about one flow. */
export type ConsentLine = {
  id: string;
  from: string;
  to: string;
  /** who was asked, by first name */
  person: string;
  /** the child whom it is about; null when it is about the one who was asked */
  about: string | null;
  words: string;
  askedBy: string;
  askedAt: Date;
  state: ConsentState;
  /** of the answer, or of taking it back */
  answeredAt: Date | null;
  how: 'self' | 'conversation' | 'written' | null;
  notedBy: string | null;
  version: number;
};

const columns = {
  id: true,
  fromDomain: true,
  toDomain: true,
  words: true,
  askedAt: true,
  state: true,
  answeredAt: true,
  withdrawnAt: true,
  answeredHow: true,
  version: true,
  personId: true,
  aboutId: true,
  person: { select: { givenName: true } },
  about: { select: { givenName: true } },
  askedBy: { select: { name: true } },
  notedBy: { select: { name: true } },
} as const;

const most = 100;

/** The newest questions of whomever the `where` finds; one query. */
async function read(where: { householdId: string } | { personId: string }) {
  const rows = await database().consent.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: columns,
  });
  return rows.map((row): ConsentLine => {
    const { id, words, askedAt, version, answeredAt, withdrawnAt } = row;
    return {
      ...{ id, words, askedAt, version, from: row.fromDomain, to: row.toDomain },
      person: row.person.givenName,
      about: row.aboutId === row.personId ? null : row.about.givenName,
      askedBy: row.askedBy.name,
      state: row.state as ConsentState,
      answeredAt: withdrawnAt ?? answeredAt,
      how: row.answeredHow as ConsentLine['how'],
      notedBy: row.notedBy?.name ?? null,
    };
  });
}

/**
 * Every question that somebody was asked, for that one alone. One query.
 * @param personId whom it was asked
 * @returns newest first, at most 100
 */
export const consentsOfPerson = (personId: string): Promise<ConsentLine[]> => read({ personId });

/** What a contact person asks about, and of whom. */
export type ConsentPage = {
  lines: ConsentLine[];
  /** parts of the case: from these something can flow */
  domains: string[];
  people: { id: string; givenName: string; age: number | null }[];
  adults: { id: string; givenName: string }[];
};

/**
 * Every question that was asked in a household, and what can be asked. Only for a case that caseFacts found. Three queries.
 * @param facts of the case
 * @param today local date
 * @returns newest questions first
 */
export async function consentPage(
  facts: CaseFacts,
  today: LocalDate = todayOf(),
): Promise<ConsentPage> {
  const [lines, { members }, parts] = await Promise.all([
    read({ householdId: facts.householdId }),
    peopleOf(facts, today),
    database().requestPart.findMany({
      where: { caseId: facts.id },
      distinct: ['domain'],
      orderBy: { domain: 'asc' },
      select: { domain: true },
    }),
  ]);
  const people = members.map(({ personId, givenName, age }) => ({ id: personId, givenName, age }));
  const isAdult = ({ age }: { age: number | null }) => age === null || age >= adultFrom;
  return {
    ...{ lines, people },
    domains: parts.map(({ domain }) => domain),
    adults: people.filter(isAdult).map(({ id, givenName }) => ({ id, givenName })),
  };
}
