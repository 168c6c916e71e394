import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { toDateColumn } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import { skillsFor } from '@/lib/domains';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { routeHousehold } from '@/lib/rules/routing';
import type { ExistingContact, Routing, RoutingCandidate } from '@/lib/rules/routing-types';
import { lockRouting } from './locks';

/** What must be known to name a contact person. */
export type ContactPersonNeed = {
  householdId: string;
  /** "1234 AB", for the neighbourhood and its team */
  postcode: string | null;
  domainKeys: readonly string[];
  language: string;
  weight: number;
  promiseDueOn: LocalDate;
  today: LocalDate;
  /** besides those whom the household excludes already */
  excludedStaffIds?: readonly string[];
  /** who helped these people in another household until now, and stays with them when nothing speaks against it */
  helpedById?: string;
};

type Facts = {
  neighbourhood: { key: string; teamId: string } | null;
  excluded: string[];
  last: { staffId: string; closedAt: string | null } | null;
  candidates: (Omit<RoutingCandidate, 'lastAssignedAt'> & {
    isConsultant: boolean;
    lastAssignedAt: string | null;
  })[];
};

async function lockFacts(tx: Tx, { householdId, postcode, today }: ContactPersonNeed) {
  const [row] = await tx.$queryRaw<{ facts: Facts }[]>(Prisma.sql`
    select lock_routing_facts(${householdId}::uuid, ${postcode}, ${toDateColumn(today)}::date) as facts`);
  return row!.facts;
}

const instantOf = (text: string | null) => (text === null ? null : new Date(text));

/** Consultants; team leads only when there is none in service. */
function candidatesIn({ candidates }: Facts): RoutingCandidate[] {
  const consultants = candidates.filter(({ isConsultant }) => isConsultant);
  const fitting = consultants.length > 0 ? consultants : candidates;
  return fitting.map(({ isConsultant: _, lastAssignedAt, ...rest }) => ({
    ...rest,
    lastAssignedAt: instantOf(lastAssignedAt),
  }));
}

const existingContact = (last: Facts['last']): ExistingContact | null =>
  last && {
    staffId: last.staffId,
    closedOn: last.closedAt === null ? null : toLocalDate(new Date(last.closedAt)),
  };

const helpedBefore = ({ helpedById }: ContactPersonNeed): ExistingContact | null =>
  helpedById === undefined ? null : { staffId: helpedById, closedOn: null };

/** Its name stands in the log: whoever runs the service must see to it that somebody signs in. */
class NobodyInServiceError extends Error {
  override name = 'NobodyInServiceError';
}

/**
 * Names the contact person of a household by the routing rule. Takes the routing lock: whatever else the transaction
 * must lock, it has locked before; what follows is short.
 * @param tx transaction that will write the assignment
 * @param need what the household needs, with today and the promise as local dates
 * @returns who, who acts now, the reason and every candidate
 * @throws NobodyInServiceError when the installation has neither a consultant nor a team lead in service
 */
export async function chooseContactPerson(tx: Tx, need: ContactPersonNeed): Promise<Routing> {
  const facts = await lockFacts(tx, need);
  const routing = routeHousehold(
    {
      skills: skillsFor(need.domainKeys),
      neighbourhoodKey: facts.neighbourhood?.key ?? null,
      teamId: facts.neighbourhood?.teamId ?? null,
      language: need.language,
      excludedStaffIds: [...facts.excluded, ...(need.excludedStaffIds ?? [])],
      weight: need.weight,
      promiseDueOn: need.promiseDueOn,
      today: need.today,
    },
    candidatesIn(facts),
    helpedBefore(need) ?? existingContact(facts.last),
    settings().bandwidth,
  );
  if (!routing) throw new NobodyInServiceError();
  return routing;
}

/** A change of the contact person of an open case, by a rule or by a person. */
export type ContactPersonChange = {
  caseId: string;
  toStaffId: string;
  at: Date;
  /** reason of the routing rule, or 'handedOver', 'reassigned', 'residentAsked' */
  reason: string;
  note?: string;
  decidedById?: string;
  explanation?: Routing['candidates'];
};

/**
 * Replaces the contact person of a case: closes the open assignment and opens the next. The case is locked by the caller
 * (lockCase) and the routing lock is taken here, so that workloads change one after the other.
 * @param tx transaction
 * @param change who follows, when and why
 */
export async function replaceContactPerson(tx: Tx, change: ContactPersonChange): Promise<void> {
  await lockRouting(tx);
  await tx.assignment.updateMany({
    where: { caseId: change.caseId, until: null },
    data: { until: change.at },
  });
  await tx.assignment.create({
    data: {
      caseId: change.caseId,
      staffId: change.toStaffId,
      since: change.at,
      reason: change.reason,
      note: change.note ?? null,
      decidedById: change.decidedById ?? null,
      ...(change.explanation ? { explanation: [...change.explanation] } : {}),
    },
    select: { id: true },
  });
  await tx.case.update({
    where: { id: change.caseId },
    data: {
      contactPersonId: change.toStaffId,
      isNew: true,
      movedAt: change.at,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
