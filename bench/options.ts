import { parseArgs } from 'node:util';
import { PlainError } from '../scripts/lib/say.mjs';

/** Everything that can be measured. */
export const parts = [
  'start-up',
  'pages',
  'history',
  'desk',
  'home',
  'presence',
  'submissions',
  'terms',
] as const;

/** What can be measured. */
export type Part = (typeof parts)[number];

const whole = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new PlainError(`--${name} wants a whole number, not "${text}".`);
};

/** What was asked on the command line. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      // households of the municipality, and of the small one beside it
      households: { type: 'string', default: '46000' },
      small: { type: 'string', default: '1000' },
      // every measurement is repeated, the product and its counterpart in turn
      rounds: { type: 'string', default: '3' },
      // submissions in one run of one round
      submissions: { type: 'string', default: '600' },
      // one or more of the parts, with commas
      only: { type: 'string', default: parts.join() },
      // a start from a fresh clone as well: packages, build, demo
      clone: { type: 'boolean', default: false },
      // writes BENCHMARKS.md; without it nothing is written
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',') as Part[];
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown) throw new PlainError(`--only knows ${parts.join(', ')}, not "${unknown}".`);
  return {
    households: whole('households', values.households),
    small: whole('small', values.small),
    rounds: whole('rounds', values.rounds),
    submissions: whole('submissions', values.submissions),
    measures: (part: Part) => only.includes(part),
    clone: values.clone,
    write: values.write,
  };
}

/** What was asked. */
export type Options = ReturnType<typeof readOptions>;
