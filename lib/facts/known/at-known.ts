import 'server-only';
import { domains } from '@/lib/domains';
import { livingAt, staffAtHome, type Housemate } from '@/lib/facts/household/at-household';
import { flowsOf, type FlowsOf } from '@/lib/facts/involved/flows';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { activeInvolvement } from '@/lib/policies/involvement';
import { visibleFacts, type KnownActor, type OpenDomain } from '@/lib/policies/known-facts';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/** A colleague at what is known of the household of a case. */
export type AtKnown = {
  actor: KnownActor;
  caseId: string;
  householdId: string;
  isOpen: boolean;
  /** everybody who lives there */
  people: readonly Housemate[];
  flows: FlowsOf;
  /** what this colleague may see, ended or not */
  where: Prisma.KnownFactWhereInput;
};

/** What is about the household as a whole takes the yes of every adult of it. */
function openTo(people: readonly Housemate[], flows: FlowsOf): OpenDomain[] {
  const adults = people.filter(({ age }) => age >= adultFrom);
  return domains.map(({ key: domain }) => ({
    domain,
    personIds: people.filter(({ id }) => flows(domain, id).isAllowed).map(({ id }) => id),
    isWhole: adults.length > 0 && adults.every(({ id }) => flows(domain, id).isAllowed),
  }));
}

/**
 * As whom a colleague comes to what is known of the household of a case, and what this one may see of it. A fixed number of
 * queries.
 * @param tx transaction or client
 * @param staff colleague
 * @param caseId uuid
 * @param today local date
 * @returns null for who has nothing to do with the household
 */
export async function atKnown(
  tx: Tx,
  staff: StaffActor,
  caseId: string,
  today: LocalDate,
): Promise<AtKnown | null> {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: { householdId: true, status: true },
  });
  if (!found) return null;
  const { householdId } = found;
  const home = { householdId, today };
  const as = await staffAtHome(tx, staff, home, { id: caseId });
  const isOpen = found.status === 'open';
  // Who helps with a part has nothing to look for in a case that is closed.
  if (!as || (as === 'involved' && !isOpen)) return null;
  const parts = await tx.involvement.findMany({
    where: { householdId, staffId: staff.staffId, AND: activeInvolvement(today) },
    select: { domain: true },
  });
  const actor = { as, domains: parts.flatMap(({ domain }) => domain ?? []) };
  const people = await livingAt(tx, home);
  const flows = await flowsOf(tx, home, { reader: as, domains: actor.domains });
  const where = { householdId, AND: visibleFacts(actor, openTo(people, flows)) };
  return { actor, caseId, householdId, isOpen, people, flows, where };
}
