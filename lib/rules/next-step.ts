import type { LocalDate } from './local-date';
import { caseStatusFor, type PartStatus } from './part-status';

/** What a resident may know of how a request goes on. */
export type RequestMoments = {
  withdrawnOn: LocalDate | null;
  firstContactOn: LocalDate | null;
  /** first contact before the end of this day */
  promiseDueOn: LocalDate | null;
  isCaseOpen: boolean;
  parts: readonly PartStatus[];
};

/**
 * What happens next, and before when: `contact` by a promised day, `late` when that day is over, `working` when there
 * was contact and the work goes on, `partsDone` when every part has ended and the contact person still has to end it
 * together with the resident, `ended` with the case, and `withdrawn`.
 */
export type NextStep =
  | { kind: 'contact' | 'late'; by: LocalDate }
  | { kind: 'working'; since: LocalDate | null }
  | { kind: 'partsDone' }
  | { kind: 'ended' }
  | { kind: 'withdrawn'; on: LocalDate };

/**
 * The next step of a request on a day. A broken promise is said, not hidden; and nothing is finished while the case is
 * open, whatever became of its parts.
 */
export function nextStep(moments: RequestMoments, today: LocalDate): NextStep {
  const { withdrawnOn, firstContactOn, promiseDueOn } = moments;
  if (withdrawnOn) return { kind: 'withdrawn', on: withdrawnOn };
  if (!moments.isCaseOpen) return { kind: 'ended' };
  if (promiseDueOn && !firstContactOn) {
    return { kind: promiseDueOn < today ? 'late' : 'contact', by: promiseDueOn };
  }
  if (caseStatusFor(moments.parts) === 'closed') return { kind: 'partsDone' };
  return { kind: 'working', since: firstContactOn };
}
