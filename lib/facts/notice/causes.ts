import 'server-only';
import { termBook } from '@/lib/facts/term/term-book';
import { settings } from '@/lib/platform/settings';
import { termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  causeOfHeard,
  causeOfPromise,
  causeOfTerm,
  causeOfWaiting,
  noticesOf,
  type Cause,
  type HeardKind,
  type NoticeToGive,
} from '@/lib/rules/notices';
import type { WatchedCase } from './watched';
import type { WatchedHeard } from './watched-heard';

/** Of the terms those that still ask something: they run, or the first day of them is there and nothing came. */
function termCauses({ parts }: WatchedCase, day: LocalDate): (Cause | null)[] {
  const { policy } = settings().promise;
  const on = { today: day, book: termBook() };
  const open = parts
    .filter((part) => !part.isTakenBack)
    .flatMap((part) => {
      const terms = termsOfPart(part, on);
      return terms.filter(({ state, kind, endedOn }) =>
        kind === 'earliest'
          ? endedOn === null && part.closedOn === null
          : state === 'running' || state === 'late',
      );
    });
  return open.map((term) => causeOfTerm(term, policy));
}

/**
 * Everything in a case that has a day and is not done, whether its days are there or not.
 * @param kase as watchedCases has it
 * @param day local date
 */
export function causesOfCase(kase: WatchedCase, day: LocalDate): Cause[] {
  const { policy } = settings().promise;
  const causes = [
    ...kase.promises.map((promise) => causeOfPromise(promise, policy)),
    ...termCauses(kase, day),
    ...kase.waiting.map((waiting) => causeOfWaiting(waiting, policy)),
  ];
  return causes.filter((cause) => cause !== null);
}

/**
 * Everything that is to be told about a case on a day, and to whom.
 * @param kase as watchedCases has it
 * @param day local date
 */
export const noticesOfCase = (
  kase: WatchedCase,
  day: LocalDate,
): (NoticeToGive & { ofId: string })[] =>
  causesOfCase(kase, day).flatMap((cause) =>
    noticesOf(cause, kase.receivers, day).map((notice) => ({ ...notice, ofId: kase.id })),
  );

/**
 * The answer that a complaint or an enquiry waits for.
 * @param kind which of the two
 * @param heard as watchedHeard has it
 */
export const causeOfHeardOne = (kind: HeardKind, { id, target, end }: WatchedHeard): Cause =>
  causeOfHeard({ kind, id, target, end }, settings().promise.policy);
