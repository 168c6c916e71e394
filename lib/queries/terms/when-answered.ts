import 'server-only';
import { termBook } from '@/lib/facts/term/term-book';
import { today } from '@/lib/platform/clock';
import type { FieldError } from '@/lib/platform/errors';
import { toFieldErrors } from '@/lib/platform/form-door';
import { settings } from '@/lib/platform/settings';
import type { LocalDate } from '@/lib/rules/local-date';
import { ruleOn } from '@/lib/rules/terms/book';
import { computeTerm } from '@/lib/rules/terms/compute';
import { penaltyFor } from '@/lib/rules/terms/late';
import type { Term, TermAnswer } from '@/lib/rules/terms/types';
import { answerQuestion, answerTopics, type AnswerTopic } from '@/lib/schemas/terms';
import { termErrors } from './asked-term';

/** What the address of the page says; each may be missing, or given twice. */
export type Typed = Partial<Record<'over' | 'dag' | 'maand' | 'jaar', string | string[]>>;

/** What a resident typed, as the form shows it again. */
export type TypedQuestion = { over: string; day: string; month: string; year: string };

/** When an answer is there, how that day is found, and what to do when it has passed. */
export type Answered = {
  topic: AnswerTopic;
  term: Term;
  /** the term that ran out before it, where there is one */
  before: Term | null;
  isPast: boolean;
  /** the time stands still while papers are missing */
  mayWait: boolean;
  late: Exclude<(typeof answerTopics)[number]['late'], null> | null;
};

/** The page *Wanneer krijg ik antwoord?*. */
export type WhenAnswered = {
  typed: TypedQuestion;
  errors: readonly FieldError[];
  answered: Answered | null;
  /** working days until the first contact; sooner when something is urgent */
  promise: { workingDays: number; urgentWorkingDays: number };
  /** euros for the first day that we are too late, and for all of them together */
  penalty: { first: number; most: number };
};

const first = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? '').slice(0, 200);

/** The term, and the one that runs out before it. */
function answersOf(rule: string, after: string | null, start: LocalDate): TermAnswer[] {
  const book = termBook();
  if (!after) return [computeTerm({ rule, start }, book)];
  const before = computeTerm({ rule: after, start }, book);
  if (!before.isComputed) return [before];
  return [computeTerm({ rule, start: before.term.end }, book), before];
}

function answer(topicKey: AnswerTopic, start: LocalDate): Answered | readonly FieldError[] {
  const topic = answerTopics.find(({ key }) => key === topicKey)!;
  const after = 'after' in topic ? topic.after : null;
  const [found, before] = answersOf(topic.rule, after, start);
  if (!found!.isComputed) {
    // The words at the day: whoever asks chose no rule, and typed nothing else.
    return termErrors(found!.problems).map(({ key }) => ({ path: 'start.day', key }));
  }
  const { term } = found!;
  return {
    ...{ topic: topicKey, term, late: topic.late },
    before: before?.isComputed ? before.term : null,
    isPast: term.end < today(),
    mayWait: (ruleOn(termBook(), term.rule, term.start)?.suspension.length ?? 0) > 0,
  };
}

/**
 * When an answer is there at the latest, for a resident who says what it is about and since when. Nothing is kept.
 * @param typed the query of the address; nothing of it: the form alone
 * @returns the answer, or all errors with what was typed
 */
export function whenAnswered({ over, dag, maand, jaar }: Typed): WhenAnswered {
  const { promise, terms } = settings();
  const typed = { over: first(over), day: first(dag), month: first(maand), year: first(jaar) };
  const page = {
    ...{ typed, errors: [], answered: null, promise },
    penalty: { first: penaltyFor(1, terms.late), most: penaltyFor(Infinity, terms.late) },
  };
  if ([over, dag, maand, jaar].every((one) => one === undefined)) return page;
  const parsed = answerQuestion.safeParse({ over: typed.over, start: typed });
  if (!parsed.success) return { ...page, errors: toFieldErrors(parsed.error) };
  const answered = answer(parsed.data.over, parsed.data.start);
  return 'topic' in answered ? { ...page, answered } : { ...page, errors: answered };
}
