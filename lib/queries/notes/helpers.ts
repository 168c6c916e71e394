import 'server-only';
import type { AtNotes } from '@/lib/facts/notes/at-notes';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { LocalDate } from '@/lib/rules/local-date';

/** A contact person who is away, until and with this day, and who stands in. */
export type ContactAway = { name: string; until: LocalDate; standIns: string[] };

/** Who helps this household today, by name. */
export type Helpers = {
  contact: string;
  /** the last day of being away; null for who is there */
  awayUntil: LocalDate | null;
  standIns: string[];
  involved: { name: string; domain: string | null }[];
};

/**
 * Who helps the household of a case on a day, for who reads its notes.
 * @param found the case
 * @param today local date
 */
export async function helpersOf(
  { caseId, householdId }: AtNotes,
  today: LocalDate,
): Promise<Helpers> {
  const day = toDateColumn(today);
  const away = { from: { lte: day }, until: { gte: day } };
  const [kase, rows] = await Promise.all([
    database().case.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        contactPerson: {
          select: {
            name: true,
            absences: {
              where: away,
              orderBy: { until: 'desc' },
              select: { until: true, standIn: { select: { name: true } } },
            },
          },
        },
      },
    }),
    database().involvement.findMany({
      where: { householdId, staffId: { not: null }, AND: activeInvolvement(today) },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
      select: { domain: true, staff: { select: { name: true } } },
    }),
  ]);
  const { name: contact, absences } = kase.contactPerson;
  const standIns = absences.flatMap(({ standIn }) => standIn?.name ?? []);
  const involved = rows.map(({ domain, staff }) => ({ domain, name: staff!.name }));
  const [last] = absences;
  const awayUntil = last ? fromDateColumn(last.until) : null;
  return { contact, awayUntil, standIns, involved };
}

/**
 * The contact person of a case when that one is not there, for somebody else.
 * @param found the case
 * @param staff who reads
 * @param helpers of `helpersOf`
 * @returns null while she or he is there, and for this one itself
 */
export function awayOf(found: AtNotes, staff: StaffActor, helpers: Helpers): ContactAway | null {
  const { contact: name, awayUntil: until, standIns } = helpers;
  return until && found.contactPersonId !== staff.staffId ? { name, until, standIns } : null;
}
