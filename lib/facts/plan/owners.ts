import 'server-only';
import { parentsElsewhere } from '@/lib/facts/household/parents-elsewhere';
import type { Tx } from '@/lib/platform/db';
import { residentHousehold } from '@/lib/policies/household';
import { activeInvolvement } from '@/lib/policies/involvement';
import { isSameOwner } from '@/lib/policies/plan-subject';
import type { LocalDate } from '@/lib/rules/local-date';
import type { OwnerReach } from '@/lib/rules/plan/owner-for';
import type { StepOwner } from '@/lib/rules/plan/types';

/**
 * Somebody who can do a step: the household, its contact person, everybody who is involved, and who has authority over a child
 * and lives elsewhere.
 */
export type PossibleOwner = StepOwner &
  OwnerReach & {
    name: string;
    /** what somebody does here, in words; null for the household */
    role: string | null;
  };

type Home = { householdId: string; today: LocalDate };

async function residents(tx: Tx, { householdId }: Home): Promise<PossibleOwner[]> {
  const members = await tx.householdMember.findMany({
    where: residentHousehold(householdId),
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    distinct: ['personId'],
    select: { person: { select: { id: true, givenName: true } } },
  });
  return members.map(({ person: { id, givenName } }) => ({
    ...{ kind: 'resident', id, name: givenName, role: null },
  }));
}

async function contactPerson(tx: Tx, { householdId }: Home): Promise<PossibleOwner[]> {
  const found = await tx.case.findFirst({
    where: { householdId, status: 'open' },
    select: { contactPerson: { select: { id: true, name: true, functionTitle: true } } },
  });
  if (!found) return [];
  const { id, name, functionTitle } = found.contactPerson;
  return [{ kind: 'staff', id, name, role: functionTitle }];
}

async function involved(tx: Tx, { householdId, today }: Home): Promise<PossibleOwner[]> {
  const rows = await tx.involvement.findMany({
    where: { householdId, ...activeInvolvement(today) },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: {
      role: true,
      staff: { select: { id: true, name: true } },
      participant: { select: { id: true, name: true } },
    },
  });
  return rows.flatMap(({ role, staff, participant }): PossibleOwner[] => {
    if (staff) return [{ kind: 'staff', ...staff, role }];
    return participant ? [{ kind: 'participant', ...participant, role }] : [];
  });
}

/** Who decides about children and lives elsewhere, each once with these children. */
async function elsewhere(tx: Tx, home: Home): Promise<PossibleOwner[]> {
  const rows = await parentsElsewhere(tx, home);
  return rows.map(({ personId: id, givenName: name }) => ({
    ...({ kind: 'resident', id, name, role: null } as const),
    onlyFor: rows.filter(({ personId }) => personId === id).map(({ childId }) => childId),
  }));
}

/**
 * Everybody who can be given a step of a household's plan: nobody else's name ever comes into it.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns the household first, then the contact person, then who is involved, then
 * who lives elsewhere; each once
 */
export async function possibleOwners(tx: Tx, home: Home): Promise<PossibleOwner[]> {
  const all = [
    ...(await residents(tx, home)),
    ...(await contactPerson(tx, home)),
    ...(await involved(tx, home)),
    ...(await elsewhere(tx, home)),
  ];
  return all.filter((owner, at) => all.findIndex((one) => isSameOwner(one, owner)) === at);
}
