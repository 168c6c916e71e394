import 'server-only';
import { z } from 'zod';
import { termBook } from '@/lib/facts/term/term-book';
import { collectFields } from '@/lib/platform/form-fields';
import { FieldErrorsError, type FieldError } from '@/lib/platform/errors';
import { toFieldErrors } from '@/lib/platform/form-door';
import { computeTerm } from '@/lib/rules/terms/compute';
import type { Term, TermAsk, TermProblem } from '@/lib/rules/terms/types';
import { termQuery } from '@/lib/schemas/terms';

const names = Object.keys(termQuery) as (keyof typeof termQuery)[];

/** How the `errors` texts say what the engine found. */
const keyOf: Record<TermProblem['key'], string> = {
  unknownRule: 'termRuleUnknown',
  notInForce: 'termNotInForce',
  needsTime: 'termNeedsTime',
  tooFar: 'termTooFar',
  notSuspended: 'termNotSuspended',
  turnedRound: 'termTurnedRound',
  notExtended: 'termNotExtended',
  extendedTooLong: 'termExtendedTooLong',
  extendedBack: 'termExtendedBack',
  noCommittee: 'termNoCommittee',
  notRepeating: 'termNotRepeating',
};

/**
 * What the engine found, as errors of fields.
 * @param problems of `computeTerm`
 */
export function termErrors(problems: readonly TermProblem[]): FieldError[] {
  return problems.map(({ field, key }) => ({ path: field, key: keyOf[key] }));
}

/** Every value that can be read, and what is wrong with the others. */
function readQuery(asked: URLSearchParams) {
  const fields = collectFields(asked);
  const errors: FieldError[] = Object.keys(fields)
    .filter((name) => !names.some((known) => known === name))
    .map((name) => ({ path: name.slice(0, 40), key: 'termUnknownName' }));
  const read = <N extends (typeof names)[number]>(name: N) => {
    const schema: z.ZodType = termQuery[name];
    const parsed = schema.safeParse(fields[name]);
    if (parsed.success) return parsed.data as z.output<(typeof termQuery)[N]>;
    errors.push(...toFieldErrors(parsed.error).map((error) => ({ ...error, path: name })));
    return undefined;
  };
  return { read, errors };
}

/** Whether a start that could be read is a day, or a moment. */
const startOf = (text: string) => (text.length === 10 ? text : new Date(text));

/** A day on which every rule is in force, to say what else is wrong while the start cannot be read. */
const SOME_DAY = '2026-01-01';

/**
 * The term that a machine asks for.
 * @param asked the query of the address
 * @returns the term with its explanation, and the language of the words
 * @throws FieldErrorsError with everything that is wrong, at once
 */
export function askedTerm(asked: URLSearchParams): { term: Term; language: 'nl' | 'en' } {
  const { read, errors } = readQuery(asked);
  const [rule, start, language] = [read('rule'), read('start'), read('language') ?? 'nl'];
  const ask: Omit<TermAsk, 'rule'> = {
    start: start === undefined ? SOME_DAY : startOf(start),
    suspensions: read('suspensions'),
    extension: read('extension'),
    hasCommittee: read('committee'),
    turn: read('turn'),
  };
  if (rule !== undefined) {
    const answer = computeTerm({ ...ask, rule }, termBook());
    if (answer.isComputed && errors.length === 0) return { term: answer.term, language };
    const problems = answer.isComputed ? [] : answer.problems;
    errors.push(...termErrors(problems.filter(({ field }) => field !== 'start' || start)));
  }
  throw new FieldErrorsError(errors);
}
