import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { visibleCases } from '@/lib/policies/case';
import { activeInvolvement, involvedCases } from '@/lib/policies/involvement';
import type { LocalDate } from '@/lib/rules/local-date';

/** A household with which somebody works without being its contact person. */
export type InvolvedHousehold = {
  caseId: string;
  /** for people to name it aloud */
  number: number;
  contactPerson: string;
  /** what the reader does there */
  roles: string[];
  /** something was told about it that the reader has not seen */
  isNew: boolean;
};

const most = 50;

function read(actor: StaffActor, today: LocalDate, caseId?: string) {
  const own = { staffId: actor.staffId, ...activeInvolvement(today) };
  return database().case.findMany({
    where: {
      AND: [
        involvedCases(actor, today),
        { NOT: visibleCases(actor, today) },
        caseId ? { id: caseId } : {},
      ],
    },
    orderBy: { number: 'asc' },
    take: most,
    select: {
      id: true,
      number: true,
      contactPerson: { select: { name: true } },
      household: {
        select: {
          involvements: { where: own, orderBy: { since: 'asc' }, select: { role: true } },
        },
      },
      signals: {
        where: { staffId: actor.staffId, seenAt: null },
        take: 1,
        select: { id: true },
      },
    },
  });
}

/**
 * The households with which somebody works without being contact person. One query, whatever they hold.
 * @param actor colleague
 * @param today local date
 * @returns by number, at most 50; none of a restricted household for which this one was not named
 */
export async function involvedHouseholds(
  actor: StaffActor,
  today: LocalDate = todayOf(),
): Promise<InvolvedHousehold[]> {
  const rows = await read(actor, today);
  return rows.map(({ id, number, contactPerson, household, signals }) => ({
    ...{ caseId: id, number, contactPerson: contactPerson.name },
    roles: household.involvements.map(({ role }) => role),
    isNew: signals.length > 0,
  }));
}

/**
 * What somebody does for one household, as the resident reads it.
 * @param actor colleague
 * @param caseId uuid
 * @param today local date
 * @returns none for who is not involved
 */
export async function ownRolesOf(
  actor: StaffActor,
  caseId: string,
  today: LocalDate = todayOf(),
): Promise<string[]> {
  const rows = await read(actor, today, caseId);
  return rows.flatMap(({ household }) => household.involvements.map(({ role }) => role));
}
