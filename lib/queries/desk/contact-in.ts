import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { mayHelpFields, standInIdsOf, type HelpedHousehold } from '@/lib/policies/case';
import type { LocalDate } from '@/lib/rules/local-date';
import { presenceOn, type Presence } from '@/lib/rules/presence';

/** A contact person as the desk shows her or him: a name, a phone, and whether she or he is in. */
export type ContactIn = {
  name: string;
  phone: string | null;
  /** 1 = Monday … 7 = Sunday */
  workDays: number[];
  presence: Presence;
  /** who helps in the meantime */
  standIn: { name: string; phone: string | null } | null;
};

/**
 * What `toContactIn` needs of a case: its contact person, and who must never help the household.
 * @param day local date
 * @returns a select of Case
 */
export const contactColumns = (day: LocalDate) => ({
  household: { select: mayHelpFields },
  contactPerson: {
    select: {
      name: true,
      phone: true,
      workDays: true,
      absences: {
        where: { until: { gte: toDateColumn(day) } },
        select: {
          from: true,
          until: true,
          standInId: true,
          standIn: { select: { name: true, phone: true } },
        },
      },
    },
  },
});

type ContactRow = {
  household: HelpedHousehold;
  contactPerson: Omit<ContactIn, 'presence' | 'standIn'> & {
    absences: {
      from: Date;
      until: Date;
      standInId: string | null;
      standIn: ContactIn['standIn'];
    }[];
  };
};

/**
 * Whether a contact person is in on a day, and who helps if not.
 * @param row case with `contactColumns`
 * @param day local date
 * @returns what the desk shows
 */
export function toContactIn(row: ContactRow, day: LocalDate): ContactIn {
  const { name, phone, workDays } = row.contactPerson;
  const absences = row.contactPerson.absences.map((absence) => ({
    ...absence,
    from: fromDateColumn(absence.from),
    until: fromDateColumn(absence.until),
  }));
  const presence = presenceOn({ workDays, absences }, day, settings().promise.policy);
  const standInId = presence.kind === 'away' ? presence.standInId : null;
  const [actingId] = standInIdsOf([{ standInId }], row.household);
  const standIn = absences.find((one) => actingId && one.standInId === actingId)?.standIn ?? null;
  return { name, phone, workDays, presence, standIn };
}

/** Of any other household the desk finds no trace. */
const openAtDesk = { isAddressSecret: false, hasSafetyFlag: false, isRestricted: false } as const;

/**
 * The contact person of a case that a look-up found.
 * @param caseId uuid
 * @param day local date
 * @returns null when there is no such case, or its household has a secret address or a safety flag, or is restricted
 * (RULES 2.7)
 */
export async function contactInOf(caseId: string, day: LocalDate): Promise<ContactIn | null> {
  const row = await database().case.findFirst({
    where: { id: caseId, household: openAtDesk },
    select: contactColumns(day),
  });
  return row && toContactIn(row, day);
}
