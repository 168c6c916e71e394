import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import { skillsFor } from '@/lib/domains';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { routeHousehold } from '@/lib/rules/routing';
import type { ExistingContact, Routing, RoutingCandidate } from '@/lib/rules/routing-types';
import { lockRouting } from './locks';

/** What must be known to name a contact person. */
export type ContactPersonNeed = {
  householdId: string;
  neighbourhoodKey: string | null;
  domainKeys: readonly string[];
  language: string;
  weight: number;
  promiseDueOn: LocalDate;
  today: LocalDate;
  /** besides those whom the household excludes already */
  excludedStaffIds?: readonly string[];
};

type CandidateRow = {
  staff_id: string;
  team_id: string | null;
  neighbourhoods: string[];
  skills: string[];
  languages: string[];
  contract_hours: number;
  work_days: number[];
  in_service_from: Date;
  in_service_until: Date | null;
  load_points: number;
  last_assigned_at: Date | null;
  absences: { from: LocalDate; until: LocalDate; standInId: string | null }[];
};

async function candidatesWith(tx: Tx, role: string, today: LocalDate): Promise<RoutingCandidate[]> {
  // Of somebody who signed in for the first time nothing more is known than the directory told.
  const rows = await tx.$queryRaw<CandidateRow[]>(Prisma.sql`
    select s.id as staff_id, s.team_id, coalesce(s.neighbourhoods, '{}') as neighbourhoods,
      coalesce(s.skills, '{}') as skills, coalesce(s.languages, '{}') as languages,
      s.contract_hours::float8 as contract_hours, coalesce(s.work_days, '{}') as work_days,
      s.in_service_from, s.in_service_until,
      s.load_points, s.last_assigned_at,
      coalesce((select json_agg(json_build_object('from', a."from", 'until', a.until, 'standInId', a.stand_in_id))
        from absence a where a.staff_id = s.id and a.until >= ${toDateColumn(today)}::date), '[]') as absences
    from staff s
    where ${role} = any (s.roles)
      and (s.in_service_until is null or s.in_service_until >= ${toDateColumn(today)}::date)`);
  return rows.map((row) => ({
    staffId: row.staff_id,
    teamId: row.team_id,
    neighbourhoods: row.neighbourhoods,
    skills: row.skills,
    languages: row.languages,
    contractHours: row.contract_hours,
    workDays: row.work_days,
    inServiceFrom: fromDateColumn(row.in_service_from),
    inServiceUntil: row.in_service_until && fromDateColumn(row.in_service_until),
    absences: row.absences,
    loadPoints: row.load_points,
    lastAssignedAt: row.last_assigned_at,
  }));
}

type HouseholdFacts = { team_id: string | null; excluded: string[]; last: ClosedCase | null };
type ClosedCase = { staffId: string; closedAt: string | null };

async function factsOf(tx: Tx, need: ContactPersonNeed): Promise<HouseholdFacts> {
  const [facts] = await tx.$queryRaw<HouseholdFacts[]>(Prisma.sql`
    select (select team_id from neighbourhood where key = ${need.neighbourhoodKey}) as team_id,
      coalesce((select array_agg(staff_id::text) from routing_exclusion
        where household_id = ${need.householdId}::uuid), '{}') as excluded,
      (select json_build_object('staffId', contact_person_id, 'closedAt', closed_at) from "case"
        where household_id = ${need.householdId}::uuid
        order by closed_at desc nulls first limit 1) as last`);
  return facts ?? { team_id: null, excluded: [], last: null };
}

const existingContact = (last: ClosedCase | null): ExistingContact | null =>
  last && {
    staffId: last.staffId,
    closedOn: last.closedAt === null ? null : toLocalDate(new Date(last.closedAt)),
  };

/**
 * Names the contact person of a household by the routing rule. Takes the routing lock: whatever else the transaction
 * must lock, it has locked before; what follows is short.
 * @param tx transaction that will write the assignment
 * @param need what the household needs, with today and the promise as local dates
 * @returns who, who acts now, the reason and every candidate
 * @throws Error when the installation has neither a consultant nor a team lead in service
 */
export async function chooseContactPerson(tx: Tx, need: ContactPersonNeed): Promise<Routing> {
  const facts = await factsOf(tx, need);
  await lockRouting(tx);
  let candidates = await candidatesWith(tx, 'consultant', need.today);
  if (candidates.length === 0) candidates = await candidatesWith(tx, 'team_lead', need.today);
  const routing = routeHousehold(
    {
      skills: skillsFor(need.domainKeys),
      neighbourhoodKey: need.neighbourhoodKey,
      teamId: facts.team_id,
      language: need.language,
      excludedStaffIds: [...facts.excluded, ...(need.excludedStaffIds ?? [])],
      weight: need.weight,
      promiseDueOn: need.promiseDueOn,
      today: need.today,
    },
    candidates,
    existingContact(facts.last),
    settings().bandwidth,
  );
  if (!routing) throw new Error('Nobody is in service who could be a contact person');
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

/**
 * Who acts for a contact person on a day: the stand-in during an absence, else the contact person.
 * @param tx transaction or client
 * @param staffId contact person
 * @param today local date
 * @returns staff id
 */
export async function whoActs(tx: Tx, staffId: string, today: LocalDate): Promise<string> {
  const day = toDateColumn(today);
  const absence = await tx.absence.findFirst({
    where: { staffId, from: { lte: day }, until: { gte: day }, standInId: { not: null } },
    select: { standInId: true },
  });
  return absence?.standInId ?? staffId;
}
