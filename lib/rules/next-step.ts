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
 * was contact and the work goes on, `ended` and `withdrawn`.
 */
export type NextStep =
  | { kind: 'contact' | 'late'; by: LocalDate }
  | { kind: 'working'; since: LocalDate | null }
  | { kind: 'ended' }
  | { kind: 'withdrawn'; on: LocalDate };

/**
 * The next step of a request on a day. A broken promise is said, not hidden.
 */
export function nextStep(moments: RequestMoments, today: LocalDate): NextStep {
  const { withdrawnOn, firstContactOn, promiseDueOn } = moments;
  if (withdrawnOn) return { kind: 'withdrawn', on: withdrawnOn };
  if (!moments.isCaseOpen || caseStatusFor(moments.parts) === 'closed') return { kind: 'ended' };
  if (firstContactOn || !promiseDueOn) return { kind: 'working', since: firstContactOn };
  return { kind: promiseDueOn < today ? 'late' : 'contact', by: promiseDueOn };
}
