import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { teamCases, visibleWishes } from '@/lib/policies/case';
import type { LocalDate } from '@/lib/rules/local-date';
import type { RankedCandidate } from '@/lib/rules/routing-types';

/** A candidate of the routing rule, with a name. */
export type NamedCandidate = RankedCandidate & { name: string };

/** One assignment with everything that was weighed for it. */
export type ExplainedAssignment = {
  id: string;
  staffId: string;
  name: string;
  since: Date;
  until: Date | null;
  reason: string;
  note: string | null;
  decidedBy: string | null;
  /** every candidate, first choice first; empty when a person decided */
  candidates: NamedCandidate[];
};

/** A resident asked for another contact person; what was said stands on a page of its own. */
export type ExplainedWish = { id: string; askedAt: Date; about: string };

declare const isSeen: unique symbol;

/**
 * A case as a team lead sees it, with why it went to whom. Nothing of what a resident said. Only routingExplained makes it.
 */
export type ExplainedCase = {
  readonly [isSeen]: true;
  id: string;
  number: number;
  status: string;
  version: number;
  weight: number;
  neighbourhood: string | null;
  nextPromiseOn: LocalDate | null;
  /** the promised first contact was not made in time */
  isLate: boolean;
  domains: string[];
  contactPerson: string;
  assignments: ExplainedAssignment[];
  /** those that nobody spoke with the resident about yet, newest first */
  wishes: ExplainedWish[];
};

/** The most assignments that are explained; who changed hands more often asks for a talk, not for a longer list. */
const most = 20;

function read(actor: StaffActor, caseId: string) {
  return database().case.findFirst({
    where: { AND: [{ id: caseId }, teamCases(actor)] },
    select: {
      id: true,
      number: true,
      status: true,
      version: true,
      weight: true,
      nextPromiseOn: true,
      household: { select: { neighbourhood: { select: { name: true } } } },
      contactPerson: { select: { name: true } },
      parts: { distinct: ['domain'], select: { domain: true } },
      assignments: {
        orderBy: { since: 'desc' },
        take: most,
        select: {
          id: true,
          staffId: true,
          since: true,
          until: true,
          reason: true,
          note: true,
          explanation: true,
          staff: { select: { name: true } },
          decidedBy: { select: { name: true } },
          wishes: {
            where: { contactedAt: null, AND: visibleWishes(actor) },
            orderBy: { askedAt: 'desc' },
            select: { id: true, askedAt: true },
          },
        },
      },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

const weighed = (assignment: Row['assignments'][number]) =>
  (assignment.explanation ?? []) as unknown as RankedCandidate[];

async function namesOf(row: Row): Promise<Map<string, string>> {
  const ids = row.assignments.flatMap((one) => weighed(one).map(({ staffId }) => staffId));
  const staff = await database().staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(staff.map((one) => [one.id, one.name]));
}

function toExplained(row: Row['assignments'][number], names: Map<string, string>) {
  const { staff, decidedBy, explanation: _json, wishes: _wishes, ...facts } = row;
  return {
    ...facts,
    name: staff.name,
    decidedBy: decidedBy?.name ?? null,
    candidates: weighed(row).map((one) => ({
      ...one,
      name: names.get(one.staffId) ?? '',
      // Whole points, as everywhere a load is shown.
      capacity: Math.floor(one.capacity),
    })),
  };
}

const toWishes = ({ staff, wishes }: Row['assignments'][number]): ExplainedWish[] =>
  wishes.map((wish) => ({ ...wish, about: staff.name }));

/**
 * Why a case of the team went to whom: the latest assignments with every candidate, the points and the reason.
 * @param actor team lead
 * @param caseId uuid
 * @param day local date
 * @returns the case without anything a resident said; that somebody wished for another contact person, for who may read why
 * @throws NotFoundError when it is no case of a team that this person leads
 */
export async function routingExplained(
  actor: StaffActor,
  caseId: string,
  day: LocalDate = todayNow(),
): Promise<ExplainedCase> {
  const row = await read(actor, caseId);
  if (!row) throw new NotFoundError();
  const names = await namesOf(row);
  const nextPromiseOn = row.nextPromiseOn && fromDateColumn(row.nextPromiseOn);
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    weight: row.weight,
    neighbourhood: row.household.neighbourhood?.name ?? null,
    nextPromiseOn,
    isLate: nextPromiseOn !== null && nextPromiseOn < day,
    domains: row.parts.map((part) => part.domain),
    contactPerson: row.contactPerson.name,
    assignments: row.assignments.map((one) => toExplained(one, names)),
    wishes: row.assignments.flatMap(toWishes),
  } as ExplainedCase;
}
