import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { worksOn } from '@/lib/platform/working';
import type { LocalDate } from '@/lib/rules/local-date';
import { isHelpedInTime, type Helper } from '@/lib/rules/helped-in-time';

/** A household and the contact person whom it has. */
export type Helped = { householdId: string; contactPersonId: string };

/**
 * Who acts for the contact person of a household on a day: the stand-in during an absence, when this is somebody who
 * works, is there, and may help this household; else the contact person.
 * @param tx transaction or client
 * @param helped household and contact person
 * @param today local date
 * @returns staff id
 */
export async function whoActs(
  tx: Tx,
  { householdId, contactPersonId }: Helped,
  today: LocalDate,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select who_acts(${householdId}::uuid, ${contactPersonId}::uuid, ${toDateColumn(today)}::date) as id`);
  return row!.id;
}

/**
 * Whom something about a household is told: the contact person, and who acts now.
 * @param tx transaction or client
 * @param helped household and contact person
 * @param today local date
 * @returns staff ids, each once
 */
export async function whoHears(tx: Tx, helped: Helped, today: LocalDate): Promise<string[]> {
  return [...new Set([helped.contactPersonId, await whoActs(tx, helped, today)])];
}

const pattern = (today: LocalDate) =>
  ({
    workDays: true,
    absences: {
      where: { until: { gte: toDateColumn(today) } },
      select: { from: true, until: true, standInId: true },
    },
  }) as const;

type Pattern = {
  workDays: number[];
  absences: { from: Date; until: Date; standInId: string | null }[];
};

const toHelper = ({ workDays, absences }: Pattern): Helper => ({
  workDays,
  absences: absences.map(({ from, until, standInId }) => ({
    ...{ from: fromDateColumn(from), until: fromDateColumn(until), standInId },
  })),
});

/**
 * Whether somebody is there to keep a promise: the contact person, or who stands in and may help this household.
 * @param tx transaction or client
 * @param helped household and contact person
 * @param promise last day of the promised first contact, and today
 * @returns true when somebody works on one of the days that are left
 */
export async function isAnybodyThere(
  tx: Tx,
  { householdId, contactPersonId }: Helped,
  promise: { promiseDueOn: LocalDate; today: LocalDate },
): Promise<boolean> {
  const contactPerson = await tx.staff.findUniqueOrThrow({
    where: { id: contactPersonId },
    select: pattern(promise.today),
  });
  const named = contactPerson.absences.flatMap(({ standInId }) => standInId ?? []);
  const standIns = await tx.staff.findMany({
    where: {
      id: { in: named },
      routingExclusions: { none: { householdId } },
      AND: worksOn(promise.today),
    },
    select: { id: true, ...pattern(promise.today) },
  });
  const acting = new Map(standIns.map((one) => [one.id, toHelper(one)]));
  return isHelpedInTime(toHelper(contactPerson), acting, promise);
}
