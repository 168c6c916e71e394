import { addDays, type LocalDate } from './local-date';
import type { CaseTerm } from './case-terms/types';
import { addWorkingDays, isWorkingDay, type WorkingDayPolicy } from './working-days';

/** What something that surfaces is about. */
export type NoticeKind =
  'promise' | 'term' | 'message' | 'agreedStep' | 'planStep' | 'evaluation' | HeardKind;

/** What is heard beside the cases: a complaint, and what somebody asks without a name. */
export type HeardKind = 'complaint' | 'enquiry';

/** Ahead of time, at our own last day, at the last day. */
export type NoticeStage = 'ahead' | 'target' | 'end';

/** Something with a day that must not be forgotten: from which days it is told to whom. */
export type Cause = {
  kind: NoticeKind;
  /** the same thing keeps this key */
  key: string;
  rule: string | null;
  domain: string | null;
  /** the day that people read: its last day, or the day since which it waits */
  dueOn: LocalDate;
  aheadOn: LocalDate;
  targetOn: LocalDate;
  endOn: LocalDate;
  /** told by mail at once from its end on, or from the beginning */
  urgent: 'never' | 'atEnd' | 'always';
};

/** Who must know: whoever helps today, and the team lead; null where there is none, or who may not know. */
export type Receivers = { helperId: string; isHelperAway: boolean; leadId: string | null };

/** Something to be told to somebody. */
export type NoticeToGive = {
  kind: NoticeKind;
  cause: string;
  stage: NoticeStage;
  staffId: string;
  as: 'helper' | 'lead';
  rule: string | null;
  domain: string | null;
  dueOn: LocalDate;
  isUrgent: boolean;
};

/** The working day that lies so many working days before a day. */
export function workingDaysBefore(
  day: LocalDate,
  count: number,
  policy: WorkingDayPolicy,
): LocalDate {
  let date = day;
  for (let left = count; left > 0;) {
    date = addDays(date, -1);
    if (isWorkingDay(date, policy)) left -= 1;
  }
  return date;
}

const short = ['wgs.gesprek_bedreigend'];

/**
 * When a term of the law is told: some working days before our own last day to who helps, on that day to the team lead,
 * and on its end to both. An earliest day is told when it is there, so that nobody waits longer than the law asks.
 * @param term as it runs
 * @param policy which days are working days
 * @returns null for a term that asks nothing of us
 */
export function causeOfTerm(term: CaseTerm, policy: WorkingDayPolicy): Cause | null {
  const { key, rule, domain, end } = term;
  // The end of what stands still without an end moves every day: it stays one thing to tell.
  const isOpenEnded = term.standsStill !== null && term.standsStill.until === null;
  const about = {
    ...({ kind: 'term', rule, domain } as const),
    key: `term:${key}:${isOpenEnded ? 'open' : end}`,
  };
  if (term.kind === 'earliest') {
    const [targetOn, endOn] = [addWorkingDays(end, 5, policy), addWorkingDays(end, 10, policy)];
    return { ...about, dueOn: end, aheadOn: end, targetOn, endOn, urgent: 'never' };
  }
  if (term.binds !== 'municipality') return null;
  const dayBefore = workingDaysBefore(end, 1, policy);
  const targetOn = term.target !== null && term.target < dayBefore ? term.target : dayBefore;
  const isShort = short.includes(rule);
  const aheadOn = isShort ? term.start : workingDaysBefore(targetOn, 3, policy);
  const urgent = isShort ? 'always' : 'atEnd';
  return { ...about, dueOn: end, aheadOn, targetOn, endOn: end, urgent };
}

/** Somebody waits for the first contact that was promised before the end of a day. */
export function causeOfPromise(
  promise: { requestId: string; dueOn: LocalDate; isUrgent: boolean },
  policy: WorkingDayPolicy,
): Cause {
  const { requestId, dueOn, isUrgent } = promise;
  return {
    ...{ kind: 'promise', key: `promise:${requestId}:${dueOn}`, rule: null, domain: null },
    ...{ dueOn, aheadOn: workingDaysBefore(dueOn, 1, policy) },
    ...{ targetOn: dueOn, endOn: addDays(dueOn, 1) },
    urgent: isUrgent ? 'always' : 'atEnd',
  };
}

const heardAhead: Record<HeardKind, number> = { complaint: 3, enquiry: 1 };

/**
 * An answer to somebody who is no household: told some working days before our own last day to who has it, and on the last
 * day to a team lead as well (Awb 9:11; an enquiry: the day that was promised).
 * @param heard what it is, its last day, and our own last day when that is another
 * @param policy which days are working days
 */
export function causeOfHeard(
  heard: { kind: HeardKind; id: string; target: LocalDate | null; end: LocalDate },
  policy: WorkingDayPolicy,
): Cause {
  const { kind, id, target, end } = heard;
  const own = target !== null && target < end ? target : end;
  return {
    ...{ kind, key: `${kind}:${id}:${end}`, rule: null, domain: null, urgent: 'atEnd' },
    aheadOn: workingDaysBefore(own, heardAhead[kind], policy),
    ...{ dueOn: end, targetOn: end, endOn: end },
  };
}

type Waiting = { kind: NoticeKind; key: string; since: LocalDate };

const patience: Partial<Record<NoticeKind, readonly [number, number, number]>> = {
  message: [2, 3, 5],
  agreedStep: [0, 2, 5],
  planStep: [1, 5, 10],
  evaluation: [0, 5, 10],
};

/**
 * What waits since a day: told after so many working days to who helps, then to the team lead, then to both.
 * @param waiting what, and since which day
 * @param policy which days are working days
 */
export function causeOfWaiting({ kind, key, since }: Waiting, policy: WorkingDayPolicy): Cause {
  const [aheadOn, targetOn, endOn] = (patience[kind] ?? [0, 0, 0]).map((days) =>
    addWorkingDays(since, days, policy),
  ) as [LocalDate, LocalDate, LocalDate];
  // A message has until the day on which its answer is missed; what was agreed has the day itself.
  const dueOn = kind === 'message' ? aheadOn : since;
  return { kind, key, rule: null, domain: null, dueOn, aheadOn, targetOn, endOn, urgent: 'never' };
}

const stageOn = ({ aheadOn, targetOn, endOn }: Cause, today: LocalDate): NoticeStage | null => {
  if (today >= endOn) return 'end';
  if (today >= targetOn) return 'target';
  return today >= aheadOn ? 'ahead' : null;
};

/**
 * What must be told today, and to whom. Only the stage that is reached counts: after days on which nothing ran, nobody gets
 * what belonged to those days.
 * @param cause with its days
 * @param receivers who helps today, and the team lead
 * @param today local date
 * @returns nothing before its days; each receiver once
 */
export function noticesOf(cause: Cause, receivers: Receivers, today: LocalDate): NoticeToGive[] {
  const stage = stageOn(cause, today);
  if (stage === null) return [];
  const { helperId, isHelperAway, leadId } = receivers;
  const { kind, key, rule, domain, dueOn, urgent } = cause;
  const isUrgent = urgent === 'always' || (urgent === 'atEnd' && stage === 'end');
  const about = { kind, cause: key, rule, domain, dueOn, isUrgent };
  const helper = {
    ...{ ...about, stage: stage === 'end' ? stage : ('ahead' as const) },
    ...{ staffId: helperId, as: 'helper' as const },
  };
  // When nobody is there to read it, the team lead does from the beginning.
  const tellsLead = leadId !== null && leadId !== helperId && (stage !== 'ahead' || isHelperAway);
  return tellsLead ? [helper, { ...about, stage, staffId: leadId, as: 'lead' }] : [helper];
}
