import 'server-only';
import { domainByKey } from '@/lib/domains';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { ownQuestions } from '@/lib/policies/consent';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { childrenOf, type GuardianLine } from '@/lib/queries/shared/case/children';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { adultFrom } from '@/lib/rules/age';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';

/** How a question stands. */
export type ConsentState = 'asked' | 'given' | 'refused' | 'withdrawn';

/** One question to one person about one flow. */
export type ConsentLine = {
  id: string;
  from: string;
  to: string;
  /** who was asked, by first name; an institution by its name */
  person: string;
  /** whom to ask at the institution that is guardian; null when it was a person who was asked */
  guardian: GuardianLine | null;
  /** the child whom it is about; null when it is about the one who was asked */
  about: string | null;
  /** where it is said who says yes for whom it is about; null for an adult */
  article: string | null;
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
  authority: {
    select: { organisation: true, contactName: true, contactPhone: true, contactEmail: true },
  },
  about: { select: { givenName: true, birthDate: true } },
  askedBy: { select: { name: true } },
  notedBy: { select: { name: true } },
} as const;

const most = 100;

const isYoung = ({ birthDate }: { birthDate: Date | null }, askedAt: Date) =>
  birthDate !== null && ageOn(fromDateColumn(birthDate), todayOf(askedAt)) < adultFrom;

const articleOf = (domain: string) => domainByKey(domain)?.youngArticle ?? null;

/** The newest questions of whomever the `where` finds; one query. */
async function read(where: Prisma.ConsentWhereInput) {
  const rows = await database().consent.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: columns,
  });
  return rows.map((row): ConsentLine => {
    const { id, words, askedAt, version, answeredAt, withdrawnAt } = row;
    const { organisation, ...guardian } = row.authority ?? { organisation: null };
    return {
      ...{ id, words, askedAt, version, from: row.fromDomain, to: row.toDomain },
      person: row.person?.givenName ?? organisation ?? '',
      guardian: 'contactName' in guardian ? guardian : null,
      about: row.aboutId === row.personId ? null : row.about.givenName,
      article: isYoung(row.about, askedAt) ? articleOf(row.fromDomain) : null,
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
export const consentsOfPerson = (personId: string): Promise<ConsentLine[]> =>
  read(ownQuestions(personId));

/** What a contact person asks about, and of whom. */
export type ConsentPage = {
  lines: ConsentLine[];
  /** parts of the case: from these something can flow */
  domains: string[];
  people: { id: string; givenName: string; age: number | null }[];
  /** who decides about each child, by name; nobody as long as that is not known */
  children: { givenName: string; deciders: string[] }[];
};

/**
 * Every question that was asked in a household, and what can be asked. Only for a case that caseFacts found.
 * @param facts of the case
 * @param today local date
 * @returns newest questions first
 */
export async function consentPage(
  facts: CaseFacts,
  today: LocalDate = todayOf(),
): Promise<ConsentPage> {
  const [lines, { members }, children, parts] = await Promise.all([
    read({ householdId: facts.householdId }),
    peopleOf(facts, today),
    childrenOf(facts, today),
    database().requestPart.findMany({
      where: { caseId: facts.id },
      distinct: ['domain'],
      orderBy: { domain: 'asc' },
      select: { domain: true },
    }),
  ]);
  const people = members.map(({ personId, givenName, age }) => ({ id: personId, givenName, age }));
  return {
    ...{ lines, people },
    domains: parts.map(({ domain }) => domain),
    children: children.map(({ givenName, presumed, deciding }) => ({
      givenName,
      deciders: [...deciding.map((one) => one.givenName), ...(presumed ? [presumed] : [])],
    })),
  };
}
