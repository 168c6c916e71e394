import { addWorkingDays, type ContactPromiseSettings } from './working-days';
import { toLocalDate, type LocalDate } from './local-date';

/** A change of contact person as one of the senders lived through it. */
export type TakeOver = {
  /** why the present contact person was named: a reason of the routing rule, handedOver, reassigned or residentAsked */
  reason: string;
  /** since when this one helps */
  since: Date;
  /** when the request was sent */
  submittedAt: Date;
};

const decidedByColleagues = ['handedOver', 'reassigned'];

/**
 * Whether the sender of a request may hear from whom the present contact person took over, and say no to that. Only what
 * colleagues decided, and only after the request was sent: who helped a household before is nobody's to know who asked later.
 * @param change the present assignment, and when the request was sent
 */
export function maySayNo({ reason, since, submittedAt }: TakeOver): boolean {
  return decidedByColleagues.includes(reason) && since > submittedAt;
}

/**
 * The last day on which it stands on top of the own page that somebody else helps now: as long as a first contact may take.
 * After it the way to ask stays (a term never locks out a resident, VALUES H2).
 * @param since moment of the change
 * @param promise working days, as for a first contact in which nothing is urgent
 */
export function toldUntil(since: Date, { workingDays, policy }: ContactPromiseSettings): LocalDate {
  return addWorkingDays(toLocalDate(since), workingDays, policy);
}
