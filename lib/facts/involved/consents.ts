import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { ageOf } from '@/lib/facts/household/age-of';
import { livingAt } from '@/lib/facts/household/at-household';
import { decidersIn, type DecidersOf } from '@/lib/facts/household/deciders';
import { adultFrom } from '@/lib/rules/age';
import { deciderIds } from '@/lib/rules/authority';
import type { ConsentRow } from '@/lib/rules/consent';
import type { LocalDate } from '@/lib/rules/local-date';

/** Every question about a flow that was ever asked in a household, by where it goes. */
export type ConsentsOf = (from: string, to: string) => readonly ConsentRow[];

const columns = {
  aboutId: true,
  about: { select: { birthDate: true } },
  isAble: true,
  personId: true,
  authorityId: true,
  state: true,
  answeredHow: true,
  askedAt: true,
  fromDomain: true,
  toDomain: true,
} as const;

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
  for (const { about, answeredHow: how, personId, authorityId, ...row } of rows) {
    const key = `${row.fromDomain}|${row.toDomain}`;
    const age = ageOf(about.birthDate, home.today);
    const asked = {
      askedId: personId ?? authorityId!,
      deciderIds: deciderIds(deciders(row.aboutId)),
    };
    flows.set(key, [...(flows.get(key) ?? []), { ...row, ...asked, age, how }]);
  }
  return (from, to) => flows.get(`${from}|${to}`) ?? [];
}
