import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { residentHousehold } from '@/lib/policies/household';
import { parentRole, readsElsewhere, type Reading } from '@/lib/rules/authority';
import { ageOn } from '@/lib/rules/local-date';
import type { Home } from './at-household';
import { careFields } from './elsewhere';

/** An adult with authority over a child of a household, who lives elsewhere and reads what concerns it. */
export type ParentElsewhere = {
  personId: string;
  givenName: string;
  language: string;
  childId: string;
  /** speaks for the child, or reads along */
  speaks: boolean;
};

const living = { until: null, isConfirmed: true } as const;

/** The children of a household, with who decides about them and does not live there. */
function read(tx: Tx, householdId: string) {
  return tx.householdMember.findMany({
    where: residentHousehold(householdId),
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: {
      household: { select: careFields },
      person: {
        select: {
          ...{ id: true, birthDate: true },
          deciders: {
            where: { until: null, adult: { memberships: { none: { householdId, ...living } } } },
            orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
            select: {
              reading: true,
              adult: { select: { id: true, givenName: true, language: true } },
            },
          },
        },
      },
    },
  });
}

/**
 * The adults with authority over children of a household who live elsewhere (RULES 2.4): once for each child. A fixed number
 * of queries.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns none over a child of 16 or older, and none from whom what concerns the child is held back
 */
export async function parentsElsewhere(
  tx: Tx,
  { householdId, today }: Home,
): Promise<ParentElsewhere[]> {
  const members = await read(tx, householdId);
  return members.flatMap(({ household, person: { id: childId, birthDate, deciders } }) => {
    const role = birthDate ? parentRole(ageOn(fromDateColumn(birthDate), today)) : 'none';
    if (role === 'none') return [];
    return deciders.flatMap(({ adult, reading }) => {
      if (!adult || !readsElsewhere(reading as Reading, household)) return [];
      const { id: personId, givenName, language } = adult;
      return [{ personId, givenName, language, childId, speaks: role === 'speaks' }];
    });
  });
}
