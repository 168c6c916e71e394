import { addDays } from '../local-date';
import type { LocalDate } from '../local-date';
import type { TermBook } from './book';
import { computeTerm } from './compute';

/** How an objection came in. */
export type ObjectionFacts = {
  /** the day on which the decision was announced */
  announcedOn: LocalDate;
  receivedOn: LocalDate;
  /** when it came by post: the postmark */
  postedOn: LocalDate | null;
};

/** A letter that was posted in time may be so many days under way (Awb 6:9(2)). */
const DAYS_IN_THE_POST = 7;

/**
 * Whether an objection is in time: received before the end, or posted before it and received within a week after (Awb 6:7,
 * 6:8, 6:9; RULES A13). Lateness can be excused (6:11): a person judges that.
 * @param facts local dates
 * @param book the rules as they hold here
 * @returns false also where no term can be computed
 */
export function isObjectionInTime(
  { announcedOn, receivedOn, postedOn }: ObjectionFacts,
  book: TermBook,
): boolean {
  const answer = computeTerm({ rule: 'awb.bezwaar', start: announcedOn }, book);
  if (!answer.isComputed) return false;
  const { end } = answer.term;
  if (receivedOn <= end) return true;
  return postedOn !== null && postedOn <= end && receivedOn <= addDays(end, DAYS_IN_THE_POST);
}
