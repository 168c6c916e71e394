import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import { standInIdsOf, type HelpedHousehold } from '@/lib/policies/case';
import { absencesFrom, standInWorks } from '@/lib/queries/shared/promised-contact';
import type { LocalDate } from '@/lib/rules/local-date';
import { presenceOn } from '@/lib/rules/presence';

/** Somebody to call. */
export type Colleague = { name: string; functionTitle: string; phone: string | null };

/** The contact person, as a resident wants to know a person. */
export type MyContactPerson = Colleague & {
  id: string;
  /** 1 = Monday … 7 = Sunday */
  workDays: number[];
  presence: 'in' | 'day-off' | 'away';
  /** first day on which the contact person works again; null when not soon, or in today */
  backOn: LocalDate | null;
  /** who helps during an absence */
  standIn: Colleague | null;
  /** why this person, as a key of the texts; null where it would tell more than the reader may know */
  why: string | null;
  /** when she or he first opened what the reader wrote, as the record has it; null when that did not happen yet */
  readAt: Date | null;
};

/** What to read of a contact person on a day. */
export const contactPersonFields = (today: LocalDate) =>
  ({
    id: true,
    name: true,
    functionTitle: true,
    phone: true,
    workDays: true,
    absences: {
      where: absencesFrom(today),
      orderBy: { from: 'asc' },
      select: {
        from: true,
        until: true,
        standInId: true,
        standIn: {
          select: { name: true, functionTitle: true, phone: true, ...standInWorks(today) },
        },
      },
    },
  }) as const;

type Row = Colleague & {
  id: string;
  workDays: number[];
  absences: { from: Date; until: Date; standInId: string | null; standIn: Colleague | null }[];
};

/** What the page knows besides the contact person. */
type Around = {
  today: LocalDate;
  /** reason that this reader may know, or null */
  why: string | null;
  /** first look of this contact person since the request was sent */
  readAt: Date | null;
  /** who may help it, and so stand in here */
  household: HelpedHousehold;
};

const colleagueIn = ({ name, functionTitle, phone }: Colleague): Colleague => ({
  name,
  functionTitle,
  phone,
});

/**
 * A contact person as the own page shows it.
 * @param row staff row with absences that have not ended
 * @param around today, and what belongs to the household
 * @returns who, on which days, whether in today, and who stands in
 */
export function toContactPerson(row: Row, around: Around): MyContactPerson {
  const { today, household } = around;
  const absences = row.absences.map((absence) => ({
    from: fromDateColumn(absence.from),
    until: fromDateColumn(absence.until),
    standInId: absence.standInId,
  }));
  const presence = presenceOn(
    { workDays: row.workDays, absences },
    today,
    settings().promise.policy,
  );
  const standInId = presence.kind === 'away' ? presence.standInId : null;
  const [actingId] = standInIdsOf([{ standInId }], household);
  const standIn = row.absences.find((absence) => actingId && absence.standInId === actingId);
  const { id, name, functionTitle, phone, workDays } = row;
  return {
    id,
    name,
    functionTitle,
    phone,
    workDays: workDays.toSorted((a, b) => a - b),
    presence: presence.kind,
    backOn: presence.kind === 'in' ? null : presence.backOn,
    standIn: standIn?.standIn ? colleagueIn(standIn.standIn) : null,
    why: around.why,
    readAt: around.readAt,
  };
}
