import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { parentRole, readsElsewhere, type Reading } from '@/lib/rules/authority';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import { careFields } from './elsewhere';

/** A child who lives elsewhere, for an adult with authority: nothing of the household in which it lives. */
export type ChildElsewhere = {
  id: string;
  givenName: string;
  /** the adult speaks for it, or reads along */
  role: 'speaks' | 'reads';
  /** where it is helped, for the record; never on a page */
  householdId: string;
  caseId: string | null;
  /** who helps there; null when nobody does now */
  contactPerson: { id: string; name: string; functionTitle: string } | null;
};

const living = { until: null, isConfirmed: true } as const;

function read(tx: Tx, personId: string, childId?: string) {
  const helped = {
    where: { status: 'open' },
    take: 1,
    select: { id: true, contactPerson: { select: { id: true, name: true, functionTitle: true } } },
  } as const;
  return tx.authority.findMany({
    where: { adultId: personId, until: null, ...(childId ? { childId } : {}) },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      reading: true,
      child: {
        select: {
          ...{ id: true, givenName: true, birthDate: true },
          // Where this adult lives as well, the plan of that household is the page for it.
          memberships: {
            where: { ...living, household: { members: { none: { personId, ...living } } } },
            orderBy: { since: 'desc' },
            select: { household: { select: { id: true, ...careFields, cases: helped } } },
          },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function toChildren({ reading, child }: Row, today: LocalDate): ChildElsewhere[] {
  if (!child.birthDate) return [];
  const role = parentRole(ageOn(fromDateColumn(child.birthDate), today));
  if (role === 'none') return [];
  return child.memberships
    .filter(({ household }) => readsElsewhere(reading as Reading, household))
    .map(({ household }) => ({
      ...{ id: child.id, givenName: child.givenName, role, householdId: household.id },
      caseId: household.cases[0]?.id ?? null,
      contactPerson: household.cases[0]?.contactPerson ?? null,
    }));
}

/**
 * The children who live elsewhere and about whom an adult decides or reads along (RULES 2.4). One query.
 * @param tx transaction or client
 * @param personId uuid of the adult
 * @param today local date
 * @param childId one of them; all without it
 * @returns none for who has no authority, and where that is held back for the safety of somebody
 */
export async function childrenElsewhere(
  tx: Tx,
  personId: string,
  today: LocalDate,
  childId?: string,
): Promise<ChildElsewhere[]> {
  const rows = await read(tx, personId, childId);
  return rows.flatMap((row) => toChildren(row, today));
}
