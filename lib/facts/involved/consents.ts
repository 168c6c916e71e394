import 'server-only';
import type { Tx } from '@/lib/platform/db';
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

/**
 * What a household was asked about flows, and how that stands at this moment. One query.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns the questions of each flow
 */
export async function consentsOf(
  tx: Tx,
  { householdId, today }: { householdId: string; today: LocalDate },
): Promise<ConsentsOf> {
  const rows = await tx.consent.findMany({ where: { householdId }, select: columns });
  const flows = new Map<string, ConsentRow[]>();
  for (const { about, answeredHow: how, fromDomain, toDomain, ...row } of rows) {
    const key = `${fromDomain}|${toDomain}`;
    const age = ageOf(about.birthDate, today);
    flows.set(key, [...(flows.get(key) ?? []), { ...row, age, how }]);
  }
  return (from, to) => flows.get(`${from}|${to}`) ?? [];
}
