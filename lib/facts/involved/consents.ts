import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { livingAt } from '@/lib/facts/household/at-household';
import { decidersIn, type DecidersOf } from '@/lib/facts/household/deciders';
import { fromDateColumn } from '@/lib/platform/clock';
import { adultFrom } from '@/lib/rules/age';
import type { ConsentRow } from '@/lib/rules/consent';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';

/** Every question about a flow that was ever asked in a household, by where it goes. */
export type ConsentsOf = (from: string, to: string) => readonly ConsentRow[];

const columns = {
  aboutId: true,
  about: { select: { birthDate: true } },
  isAble: true,
  personId: true,
  state: true,
  answeredHow: true,
  askedAt: true,
  fromDomain: true,
  toDomain: true,
} as const;

/**
 * The age of somebody on a day; of whom we know no birth date, that of an adult.
 * @param birthDate as it stands in the database
 * @param today local date
 * @returns years
 */
const ageOf = (birthDate: Date | null, today: LocalDate): number =>
  birthDate ? ageOn(fromDateColumn(birthDate), today) : adultFrom;

type Home = { householdId: string; today: LocalDate };
type Row = { aboutId: string; about: { birthDate: Date | null } };

/** Who decides about the young whom these questions are about. */
async function decidersAbout(tx: Tx, home: Home, rows: readonly Row[]): Promise<DecidersOf> {
  const young = rows.filter(({ about }) => ageOf(about.birthDate, home.today) < adultFrom);
  const ids = [...new Set(young.map(({ aboutId }) => aboutId))];
  const people = ids.length > 0 ? await livingAt(tx, home) : [];
  return decidersIn(tx, home.householdId, people, ids);
}

/**
 * What a household was asked about flows, and how that stands at this moment. One query, and four more when any of it is
 * about somebody under 18.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns the questions of each flow
 */
export async function consentsOf(tx: Tx, home: Home): Promise<ConsentsOf> {
  const rows = await tx.consent.findMany({
    where: { householdId: home.householdId },
    select: columns,
  });
  const deciders = await decidersAbout(tx, home, rows);
  const flows = new Map<string, ConsentRow[]>();
  for (const { about, answeredHow: how, fromDomain, toDomain, ...row } of rows) {
    const key = `${fromDomain}|${toDomain}`;
    const age = ageOf(about.birthDate, home.today);
    const deciderIds = deciders(row.aboutId).adultIds;
    flows.set(key, [...(flows.get(key) ?? []), { ...row, age, how, deciderIds }]);
  }
  return (from, to) => flows.get(`${from}|${to}`) ?? [];
}
