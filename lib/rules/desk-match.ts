import { nameKey, typedNameKey, type PersonName } from './names';

/** A known person as a candidate for the name that was typed at the desk. */
export type DeskCandidate = PersonName & { householdId: string };

const EQUAL = 1;
const NEAR = 0.8;
const INITIAL = 0.6;
/** The most for words that fit but are not all the same. */
const NOT_THE_SAME = 0.95;
/** How far the best must be ahead of the next household. */
const CLEAR = 0.15;

/**
 * The one person that a typed name clearly means, among people who were all born on the same day; never a guess between
 * two households. Forgives spelling, tussenvoegsel, diacritics, initials, more or fewer given names, and the order of
 * given and family name. A part of a name alone is no match, unless the person has no more of it.
 * @param typed name in one box, any order
 * @param candidates people with the birth date that was given; any order
 * @returns the clear match, or null when nobody fits or several households do
 */
export function clearMatch<C extends DeskCandidate>(
  typed: string,
  candidates: readonly C[],
): C | null {
  const scored = candidates
    .map((candidate) => ({ candidate, score: nameFit(typed, candidate) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return null;
  const next = scored.find(({ candidate }) => candidate.householdId !== best.candidate.householdId);
  return isClear(best.score, next?.score ?? 0) ? best.candidate : null;
}

function isClear(best: number, next: number): boolean {
  return best === EQUAL ? next < EQUAL : best - next >= CLEAR;
}

/**
 * How well a typed name fits a person: 1 for the same words in any order, 0 for another name.
 */
export function nameFit(typed: string, person: PersonName): number {
  if (sorted(typedNameKey(typed)) === sorted(nameKey(person))) return EQUAL;
  const said = partsOf(nameKey({ givenName: typed }));
  const family = partsOf(nameKey({ ...person, givenName: '' }));
  const glued = nameKey({
    givenName: `${person.familyNamePrefix ?? ''} ${person.familyName ?? ''}`,
  });
  if (glued.trim() === '') return 0;
  const familyFit = bestPair(said, [...family, ...partsOf(glued)], likeness);
  const given = partsOf(nameKey({ givenName: person.givenName }));
  const others = said.filter((part) => !shareWords(part, familyFit.said));
  const givenFit = bestPair(others, given, (a, b) => likeness(a, b) || initialFit(a, b));
  if (familyFit.score === 0 || givenFit.score === 0) return 0;
  return Math.min(NOT_THE_SAME, (familyFit.score + givenFit.score) / 2);
}

/** One word of a name, or two neighbours written as one; `words` are their places. */
type Part = { text: string; words: readonly number[] };

function partsOf(key: string): Part[] {
  const all = key.split(' ').filter((word) => word !== '');
  const single = all.map((text, index) => ({ text, words: [index] }));
  const pairs = all.slice(1).map((text, index) => ({
    text: `${all[index]}${text}`,
    words: [index, index + 1],
  }));
  return [...single, ...pairs];
}

function shareWords(a: Part, b: Part | null): boolean {
  return a.words.some((word) => b?.words.includes(word));
}

function bestPair(
  said: readonly Part[],
  known: readonly Part[],
  fit: (a: string, b: string) => number,
): { said: Part | null; score: number } {
  let best: { said: Part | null; score: number } = { said: null, score: 0 };
  for (const part of said) {
    for (const other of known) {
      const score = fit(part.text, other.text);
      if (score > best.score) best = { said: part, score };
    }
  }
  return best;
}

function likeness(a: string, b: string): number {
  if (a === b) return EQUAL;
  return editsBetween(a, b) <= forgiven(Math.min(a.length, b.length)) ? NEAR : 0;
}

/** Short names differ by one letter and mean somebody else (Jan, Jaap; Tim, Tom): those are not forgiven. */
function forgiven(length: number): number {
  if (length <= 3) return 0;
  return length < 8 ? 1 : 2;
}

function initialFit(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short) ? INITIAL : 0;
}

function sorted(key: string): string {
  return key.split(' ').toSorted().join(' ');
}

/** Letters to add, drop, change or swap with a neighbour (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows = [...Array(a.length + 1).keys()].map((i) => [i, ...Array<number>(b.length).fill(0)]);
  rows[0] = [...Array(b.length + 1).keys()];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swap = isSwap ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap);
    }
  }
  return at(a.length, b.length);
}
