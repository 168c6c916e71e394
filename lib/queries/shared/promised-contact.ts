import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import { standInIdsOf, type HelpedHousehold } from '@/lib/policies/case';
import {
  contactDay,
  nextDayIn,
  type ContactDay,
  type ContactPeople,
} from '@/lib/rules/contact-day';
import { addDays, toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { WorkPattern } from '@/lib/rules/presence';

// A promise is short: whoever was away longer ago than this, was not away during it.
const daysBack = 14;

/**
 * Which absences of a contact person to read on a day: those that matter for a promise that still stands or was broken not
 * long ago, and later ones.
 * @param today local date
 * @returns a `where` of Absence
 */
export const absencesFrom = (today: LocalDate) => ({
  until: { gte: toDateColumn(addDays(today, -daysBack)) },
});

const days = { from: true, until: true } as const;

/**
 * What `promisedContact` needs of a stand-in, besides what a page shows of her or him.
 * @param today local date
 * @returns fields of a select of Staff
 */
export const standInWorks = (today: LocalDate) => ({
  workDays: true as const,
  absences: { where: absencesFrom(today), select: days },
});

type Days = { from: Date; until: Date };
type Works = { workDays: number[]; absences: Days[] };

/** A request with its case, as far as it says when the first contact is to be expected. */
export type Promised = {
  submittedAt: Date;
  promiseDueOn: Date | null;
  case: {
    /** the present one */
    assignments: { since: Date }[];
    household: HelpedHousehold;
    contactPerson: {
      workDays: number[];
      absences: (Days & { standInId: string | null; standIn: Works | null })[];
    };
  };
};

const datesOf = ({ from, until }: Days) => ({
  from: fromDateColumn(from),
  until: fromDateColumn(until),
  standInId: null,
});

/** The promise counts from the day of sending; who became contact person since, can keep it from the day after that. */
function startOf({ submittedAt, case: { assignments } }: Promised, dueOn: LocalDate): LocalDate {
  const sentOn = toLocalDate(submittedAt);
  const since = assignments[0] ? toLocalDate(assignments[0].since) : sentOn;
  return sentOn < since && since < dueOn ? since : sentOn;
}

/** Who can keep the promise, without whoever must never help this household. */
function peopleOf({ contactPerson, household }: Promised['case']): ContactPeople {
  const able = new Set(standInIdsOf(contactPerson.absences, household));
  const absences = contactPerson.absences.map((one) => ({
    ...datesOf(one),
    standInId: one.standInId && able.has(one.standInId) ? one.standInId : null,
  }));
  const standIns = new Map<string, WorkPattern>();
  for (const { standInId, standIn } of contactPerson.absences) {
    if (!standInId || !standIn) continue;
    const { workDays } = standIn;
    standIns.set(standInId, { workDays, absences: standIn.absences.map(datesOf) });
  }
  return { contactPerson: { workDays: contactPerson.workDays, absences }, standIns };
}

/**
 * On which day at the latest a resident may expect the first contact, and from whom: within the promise, on a day on which
 * somebody is there.
 * @param request with its case
 * @returns the day and who; null when nothing is promised
 */
export function promisedContact(request: Promised): ContactDay | null {
  if (!request.promiseDueOn) return null;
  const dueOn = fromDateColumn(request.promiseDueOn);
  const promise = { after: startOf(request, dueOn), dueOn };
  return contactDay(promise, peopleOf(request.case), settings().promise.policy);
}

/**
 * When the contact person of a case is there, or who stands in.
 * @param found the case
 * @param from local date
 * @returns the first day from then on, and who; null when that is not soon
 */
export function nextPresence(
  found: Promised['case'],
  from: LocalDate,
): ReturnType<typeof nextDayIn> {
  return nextDayIn(from, peopleOf(found), settings().promise.policy);
}

type Named = {
  contactPerson: {
    name: string;
    absences: { standInId: string | null; standIn: { name: string } | null }[];
  };
};

/**
 * The name of who keeps a promise, or is there.
 * @param found the case
 * @param keeper as `promisedContact` or `nextPresence` says it
 * @returns full name; null for nobody in particular
 */
export function keeperName(
  { contactPerson }: Named,
  keeper: { by: string; standInId?: string },
): string | null {
  if (keeper.by === 'contactPerson') return contactPerson.name;
  const { standInId } = keeper;
  const absence = contactPerson.absences.find((one) => standInId && one.standInId === standInId);
  return absence?.standIn?.name ?? null;
}
