import { domains } from '@/lib/domains';
import type { Random } from './random';

const [wmo, jeugd, work, poverty] = domains.map((domain) => domain.key) as [
  string,
  string,
  string,
  string,
];

/** Which laws come together in one household, in per cent of the households with any (RULES 5.2, last column). */
const combinations = [
  [[jeugd], 20],
  [[work], 21],
  [[wmo], 47.5],
  [[jeugd, work], 2],
  [[jeugd, wmo], 1.5],
  [[work, wmo], 7.5],
  [[jeugd, work, wmo], 0.5],
] as const satisfies readonly (readonly [readonly string[], number])[];

/** Debts come on top: about 20 % with bijstand, else 2.5 %. */
const debts = { withBijstand: 0.2, without: 0.025 };

/** The domains of one household's request. */
export function parts(random: Random): readonly string[] {
  const laws = random.weighted<readonly string[]>(combinations);
  const share = laws.includes(work) ? debts.withBijstand : debts.without;
  return random.chance(share) ? [...laws, poverty] : laws;
}

/** Whether one of these is about a child. */
export const hasYouth = (keys: readonly string[]) => keys.includes(jeugd);
