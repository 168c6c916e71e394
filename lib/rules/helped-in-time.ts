import { absenceOn, type WorkPattern } from './presence';
import type { RoutingNeed } from './routing-types';
import { daysLeft, isAtWork } from './routing-weigh';

/** When somebody who helps a household works, and who stands in. */
export type Helper = WorkPattern;

/**
 * Whether somebody works on one of the days on which a promise can still be kept: the contact person, or on a day of
 * absence who stands in.
 * @param contactPerson who stays
 * @param standIns by id, those who may act for this household
 * @param promise last day of the promised first contact, and today
 */
export function isHelpedInTime(
  contactPerson: Helper,
  standIns: ReadonlyMap<string, Helper>,
  promise: Pick<RoutingNeed, 'promiseDueOn' | 'today'>,
): boolean {
  return daysLeft(promise).some((day) => {
    const standInId = absenceOn(contactPerson, day.date)?.standInId;
    const standIn = standInId ? standIns.get(standInId) : undefined;
    return isAtWork(standIn ?? contactPerson, day);
  });
}
