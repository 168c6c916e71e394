import { addDays, weekday } from './local-date';
import type { LocalDate } from './local-date';
import { absenceOn, type WorkPattern } from './presence';
import type {
  RankedCandidate,
  RoutingAbsence,
  RoutingCandidate,
  RoutingExclusion,
  RoutingNeed,
  RoutingRoom,
  RoutingSettings,
} from './routing-types';

/** A day on which a promise can be kept. */
export type WorkDay = {
  date: LocalDate;
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
};

/** A candidate with everything that the order looks at. */
export type Weighed = Omit<RankedCandidate, 'rank'> & { candidate: RoutingCandidate };

/**
 * Holds one candidate beside the need. Looks at nobody else, so the order of candidates cannot matter.
 * @param days on which the promise can be kept (daysLeft): the same for all, so worked out once
 */
export function weigh(
  candidate: RoutingCandidate,
  need: RoutingNeed,
  days: readonly WorkDay[],
  settings: RoutingSettings,
): Weighed {
  const worksInTime = days.some((day) => isAtWork(candidate, day));
  return {
    candidate,
    staffId: candidate.staffId,
    exclusions: exclusionsOf(candidate, need, days, worksInTime),
    points: candidate.loadPoints,
    capacity: capacityOf(candidate.contractHours, settings),
    room: roomOf(candidate, need.weight, settings),
    worksNearby: worksNearby(candidate, need),
    missingSkills: need.skills.filter((skill) => !candidate.skills.includes(skill)),
    speaksLanguage: speaks(candidate, need.language),
    worksInTime,
  };
}

/**
 * The points that fit in these contract hours (a week), to one decimal.
 */
export function capacityOf(
  contractHours: number,
  settings: Pick<RoutingSettings, 'target' | 'fullTimeHours'>,
): number {
  return Math.round((settings.target * contractHours * 10) / settings.fullTimeHours) / 10;
}

/**
 * The first absence on a day on which the promise could be kept, or undefined.
 */
export function absenceInTheWay(
  candidate: RoutingCandidate,
  days: readonly WorkDay[],
): RoutingAbsence | undefined {
  return days
    .map(({ date }) => absenceOn(candidate, date))
    .find((absence) => absence !== undefined);
}

/**
 * Whether two language tags are one language for talking: 'ar-MA' and 'ar'. Everybody speaks Dutch.
 */
export function speaks(candidate: Pick<RoutingCandidate, 'languages'>, language: string): boolean {
  const asked = primaryLanguage(language);
  return asked === 'nl' || candidate.languages.some((tag) => primaryLanguage(tag) === asked);
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

function exclusionsOf(
  candidate: RoutingCandidate,
  need: RoutingNeed,
  days: readonly WorkDay[],
  worksInTime: boolean,
): RoutingExclusion[] {
  const found: RoutingExclusion[] = [];
  if (!isInService(candidate, need)) found.push('outOfService');
  if (need.excludedStaffIds.includes(candidate.staffId)) found.push('excluded');
  // Days off in the week are no absence: they only make somebody a later choice.
  if (!worksInTime && absenceInTheWay(candidate, days)) found.push('away');
  return found;
}

/** In service now, and still so when the promise ends. */
function isInService(candidate: RoutingCandidate, need: RoutingNeed): boolean {
  const { inServiceFrom, inServiceUntil } = candidate;
  return (
    inServiceFrom <= need.today && (inServiceUntil === null || inServiceUntil >= need.promiseDueOn)
  );
}

function roomOf(
  candidate: RoutingCandidate,
  weight: number,
  settings: RoutingSettings,
): RoutingRoom {
  // Multiplied out, so that no rounding makes a place that is not there.
  const load = (candidate.loadPoints + weight) * settings.fullTimeHours;
  const fits = (perWeek: number) => load <= perWeek * candidate.contractHours;
  if (fits(settings.target)) return 'target';
  if (fits(settings.amber)) return 'amber';
  return fits(settings.red) ? 'red' : 'over';
}

function worksNearby(candidate: RoutingCandidate, need: RoutingNeed): boolean {
  const isInTeam = need.teamId !== null && candidate.teamId === need.teamId;
  const knowsArea =
    need.neighbourhoodKey !== null && candidate.neighbourhoods.includes(need.neighbourhoodKey);
  return isInTeam || knowsArea;
}

/**
 * The days left to keep the promise, after today: a request may arrive in the evening.
 * @param need last day of the promise, and today
 */
export function daysLeft(need: Pick<RoutingNeed, 'promiseDueOn' | 'today'>): WorkDay[] {
  const days: WorkDay[] = [];
  for (let date = addDays(need.today, 1); date <= need.promiseDueOn; date = addDays(date, 1)) {
    days.push({ date, weekday: weekday(date) });
  }
  return days.length > 0 ? days : [{ date: need.today, weekday: weekday(need.today) }];
}

/**
 * Whether a day is one of somebody's work days, and no day of absence.
 */
export function isAtWork(candidate: WorkPattern, day: WorkDay): boolean {
  return candidate.workDays.includes(day.weekday) && absenceOn(candidate, day.date) === undefined;
}
