import { nameKey } from '@/lib/rules/names';
import type { Random } from './random';

// Most carried names (RULES 5.4), old and young, with tussenvoegsels and diacritics.
const given =
  'Maria Johanna Anna Cornelia Elisabeth Wilhelmina Catharina Hendrika Adriana Petronella Johannes Jan Cornelis Hendrik Willem Petrus Pieter Gerrit Peter Emma Julia Sophie Noor Fatima Lotte Sanne Noah Daan Sem Mohammed Lucas Bram Kevin Zoë René Aïsha Yusuf Wiktoria Oleksandr Nguyễn'.split(
    ' ',
  );
const family: readonly (readonly [string | null, string])[] = [
  ...'Jansen Bakker Janssen Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Smeets Jacobs Hermans Custers Kaya Demir Yilmaz Mohamed Singh Kowalska Tesfay Nguyen Ali Postma Kuipers Bronwaßer Dijkstra'
    .split(' ')
    .map((name) => [null, name] as const),
  ...([
    ['de', 'Jong'],
    ['de', 'Vries'],
    ['van den', 'Berg'],
    ['van', 'Dijk'],
    ['de', 'Boer'],
    ['de', 'Groot'],
    ['van', 'Leeuwen'],
    ['El', 'Amrani'],
  ] as const),
];

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A birth date for somebody about so old. */
const born = (random: Random, year: number) =>
  new Date(
    `${year}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}T00:00:00.000Z`,
  );

/** Row of one made-up person. */
function person(random: Random, surname: readonly [string | null, string], year: number) {
  const name = {
    givenName: random.pick(given),
    familyNamePrefix: surname[0],
    familyName: surname[1],
  };
  return {
    id: random.uuid(),
    ...name,
    nameKey: nameKey(name),
    birthDate: born(random, year),
    phone: `0600${String(random.below(1_000_000)).padStart(6, '0')}`,
    email: random.chance(0.6) ? `inwoner${random.below(1_000_000)}@example.nl` : null,
    language: random.weighted([
      ['nl', 88],
      ['en', 4],
      ['ar', 3],
      ['tr', 3],
      ['pl', 2],
    ]),
    needsInterpreter: random.chance(0.03),
  };
}

const sizes = [
  [1, 37],
  [2, 32],
  [3, 12],
  [4, 13],
  [5, 4],
  [6, 2],
] as const;

/**
 * The people of one household, the one who asks first (sizes: RULES 5.4).
 * @param random source of chance
 * @param hasChild at least one of them is a child
 * @param year this year
 */
export function people(random: Random, hasChild: boolean, year: number) {
  const size = Math.max(random.weighted(sizes), hasChild ? 2 : 1);
  const surname = random.pick(family);
  const adults = hasChild ? Math.min(2, size - 1) : Math.min(2, size);
  return Array.from({ length: size }, (_, index) => {
    const age =
      index < adults
        ? hasChild
          ? 25 + random.below(25)
          : 20 + random.below(70)
        : random.below(18);
    return {
      relation: index === 0 ? 'asker' : index < adults ? 'partner' : 'kind',
      person: person(random, surname, year - age),
    };
  });
}
