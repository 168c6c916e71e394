import 'server-only';
import { database } from '@/lib/platform/db';
import type { StepOwner } from '@/lib/rules/plan/types';

/** Names of who owns something in a plan, by kind and id. */
export type PlanNames = Record<StepOwner['kind'], ReadonlyMap<string, string>>;

const idsOf = (owners: readonly StepOwner[], kind: StepOwner['kind']) => [
  ...new Set(owners.filter((owner) => owner.kind === kind).map(({ id }) => id)),
];

/**
 * Who owns something in a plan, by name. Only for a plan that the reader may see.
 * @param owners of steps and goals
 * @returns first names of residents, whole names of colleagues and people from outside
 */
export async function namesIn(owners: readonly StepOwner[]): Promise<PlanNames> {
  const inIds = (kind: StepOwner['kind']) => ({ id: { in: idsOf(owners, kind) } });
  const [people, staff, participants] = await Promise.all([
    database().person.findMany({
      where: inIds('resident'),
      select: { id: true, givenName: true },
    }),
    database().staff.findMany({ where: inIds('staff'), select: { id: true, name: true } }),
    database().participant.findMany({
      where: inIds('participant'),
      select: { id: true, name: true },
    }),
  ]);
  return {
    resident: new Map(people.map(({ id, givenName }) => [id, givenName])),
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    participant: new Map(participants.map(({ id, name }) => [id, name])),
  };
}
