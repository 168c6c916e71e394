import { addMonths } from './local-date';
import type {
  ExistingContact,
  RankedCandidate,
  Routing,
  RoutingCandidate,
  RoutingExclusion,
  RoutingNeed,
  RoutingReason,
  RoutingRoom,
  RoutingSettings,
} from './routing-types';
import { absenceInTheWay, daysLeft, speaks, weigh } from './routing-weigh';
import type { Weighed } from './routing-weigh';

export type * from './routing-types';

const ROOMS: readonly RoutingRoom[] = ['target', 'amber', 'red', 'over'];

// Somebody out of service cannot help at all, somebody excluded should not, somebody away comes back.
const SEVERITY: Record<RoutingExclusion, number> = { outOfService: 4, excluded: 2, away: 1 };

/**
 * Names the contact person of a household, and says why for every candidate.
 *
 * A contact person whom the household has, or had less than `keepMonths` ago, stays, however full. Otherwise, in this
 * order: who may be named · has room (nobody goes over the bandwidth while another has room) · works before the promise
 * ends · knows at least something of what is asked · works in the neighbourhood · misses the fewest skills · speaks the
 * language · has the smallest load for the contract hours · waited longest. When everybody is full, the load comes
 * before the neighbourhood.
 *
 * @param candidates all consultants, in any order; loads in points
 * @returns null only when there are no candidates; the same answer for the same input in any order
 */
export function routeHousehold(
  need: RoutingNeed,
  candidates: readonly RoutingCandidate[],
  existing: ExistingContact | null,
  settings: RoutingSettings,
): Routing | null {
  const days = daysLeft(need);
  const ranked = candidates
    .map((candidate) => weigh(candidate, need, days, settings))
    .toSorted((a, b) => byPreference(a, b, need));
  const known = ranked.find((one) => isStaying(one, existing, need, settings));
  const chosen = known ?? ranked[0];
  if (!chosen) return null;
  const everyoneFull = !known && !(isFree(chosen) && chosen.room === 'target');
  const actsNow = whoActsNow(chosen, ranked, need);
  return {
    staffId: chosen.staffId,
    actsNowId: actsNow.staffId,
    reason: known ? 'knowsHousehold' : reasonFor(chosen, need, everyoneFull),
    everyoneFull,
    promiseAtRisk: !actsNow.worksInTime,
    candidates: ranked.map(toExplanation),
  };
}

/** The order of preference; the text of routeHousehold says it in words. */
function byPreference(a: Weighed, b: Weighed, need: RoutingNeed): number {
  const load = compareLoad(a, b, need.weight);
  return (
    severity(a) - severity(b) ||
    ROOMS.indexOf(a.room) - ROOMS.indexOf(b.room) ||
    yesFirst(a.worksInTime, b.worksInTime) ||
    (a.room === 'target' ? 0 : load) ||
    yesFirst(knowsSomething(a, need), knowsSomething(b, need)) ||
    yesFirst(a.worksNearby, b.worksNearby) ||
    a.missingSkills.length - b.missingSkills.length ||
    yesFirst(a.speaksLanguage, b.speaksLanguage) ||
    load ||
    waitedSince(a) - waitedSince(b) ||
    (a.staffId < b.staffId ? -1 : 1)
  );
}

function severity(one: Weighed): number {
  return one.exclusions.reduce((total, exclusion) => total + SEVERITY[exclusion], 0);
}

function isFree(one: Weighed): boolean {
  return one.exclusions.length === 0;
}

function yesFirst(a: boolean, b: boolean): number {
  return Number(b) - Number(a);
}

function knowsSomething(one: Weighed, need: RoutingNeed): boolean {
  return one.missingSkills.length < need.skills.length;
}

/** Load with this household against contract hours; nobody without hours goes before somebody with hours. */
function compareLoad(a: Weighed, b: Weighed, weight: number): number {
  const [hoursA, hoursB] = [a.candidate.contractHours, b.candidate.contractHours];
  if (hoursA <= 0 || hoursB <= 0) return yesFirst(hoursA > 0, hoursB > 0);
  return (a.points + weight) * hoursB - (b.points + weight) * hoursA;
}

function waitedSince(one: Weighed): number {
  return one.candidate.lastAssignedAt?.getTime() ?? 0;
}

/** The contact person stays unless gone, or no longer wanted by the resident; being full or away is no reason to go. */
function isStaying(
  one: Weighed,
  existing: ExistingContact | null,
  need: RoutingNeed,
  settings: RoutingSettings,
): boolean {
  if (existing === null || one.staffId !== existing.staffId) return false;
  if (one.exclusions.some((exclusion) => exclusion !== 'away')) return false;
  const { closedOn } = existing;
  return closedOn === null || need.today <= addMonths(closedOn, settings.keepMonths);
}

/** The stand-in while the contact person is away longer than the promise, when there is one who is there. */
function whoActsNow(chosen: Weighed, ranked: readonly Weighed[], need: RoutingNeed): Weighed {
  if (!chosen.exclusions.includes('away')) return chosen;
  const standInId = absenceInTheWay(chosen.candidate, daysLeft(need))?.standInId;
  return ranked.find((one) => one.staffId === standInId && isFree(one)) ?? chosen;
}

function reasonFor(chosen: Weighed, need: RoutingNeed, everyoneFull: boolean): RoutingReason {
  if (everyoneFull) return 'everyoneFull';
  if (chosen.worksNearby) return 'worksNearby';
  // Everybody speaks Dutch, so speaking it is no reason.
  const isOtherLanguage = !speaks({ languages: [] }, need.language);
  return isOtherLanguage && chosen.speaksLanguage ? 'speaksLanguage' : 'hasRoom';
}

function toExplanation(one: Weighed, index: number): RankedCandidate {
  const { candidate: _left, ...facts } = one;
  return { rank: index + 1, ...facts };
}
