import type { LocalDate } from './local-date';

/** What the new household needs. */
export type RoutingNeed = {
  skills: readonly string[];
  neighbourhoodKey: string | null;
  /** the team of that neighbourhood */
  teamId: string | null;
  /** BCP 47 language in which the resident wants to talk */
  language: string;
  /** conflict of interest, the resident's wish, or the contact person of a protected household */
  excludedStaffIds: readonly string[];
  /** points that the household adds to a caseload: 1, 2 or 4 */
  weight: number;
  /** last day of the promised first contact */
  promiseDueOn: LocalDate;
  today: LocalDate;
};

/** A consultant, with the load as it stands under the lock of the caller. */
export type RoutingCandidate = {
  staffId: string;
  teamId: string | null;
  neighbourhoods: readonly string[];
  skills: readonly string[];
  languages: readonly string[];
  /** hours a week */
  contractHours: number;
  /** 1 = Monday … 7 = Sunday */
  workDays: readonly number[];
  inServiceFrom: LocalDate;
  inServiceUntil: LocalDate | null;
  absences: readonly RoutingAbsence[];
  loadPoints: number;
  lastAssignedAt: Date | null;
};

/** Away from `from` until and including `until`. */
export type RoutingAbsence = { from: LocalDate; until: LocalDate; standInId: string | null };

/** The contact person whom the household has, or had until its case closed on `closedOn`. */
export type ExistingContact = { staffId: string; closedOn: LocalDate | null };

/** Caseload in points per full-time week (RULES 3), and how long a contact person stays after closing, in months. */
export type RoutingSettings = {
  target: number;
  amber: number;
  red: number;
  fullTimeHours: number;
  keepMonths: number;
};

/** Why this person, as a key of the texts. */
export type RoutingReason =
  'knowsHousehold' | 'worksNearby' | 'speaksLanguage' | 'hasRoom' | 'everyoneFull';

/** Why somebody is named only when nobody else is left. */
export type RoutingExclusion = 'outOfService' | 'excluded' | 'away';

/** How full somebody is with this household: within the target, up to amber, up to red, or over it. */
export type RoutingRoom = 'target' | 'amber' | 'red' | 'over';

/** One line of the explanation, as stored with the assignment. */
export type RankedCandidate = {
  staffId: string;
  /** 1 is the first choice */
  rank: number;
  exclusions: readonly RoutingExclusion[];
  /** load before this household, and the target for these contract hours */
  points: number;
  capacity: number;
  room: RoutingRoom;
  worksNearby: boolean;
  missingSkills: readonly string[];
  speaksLanguage: boolean;
  /** works on a day on which the promise can still be kept */
  worksInTime: boolean;
};

/** Who becomes (or stays) contact person, who acts now, and everything that was weighed. */
export type Routing = {
  staffId: string;
  /** the stand-in while the contact person is away longer than the promise; else the same person */
  actsNowId: string;
  reason: RoutingReason;
  /** nobody who may be named has room: the team lead is told */
  everyoneFull: boolean;
  /** whoever acts now is not there before the promise ends: the team lead is told */
  promiseAtRisk: boolean;
  candidates: readonly RankedCandidate[];
};
