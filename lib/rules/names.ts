/** A name as a person gives it; prefix is the tussenvoegsel ('van den'). */
export type PersonName = {
  givenName: string;
  familyNamePrefix?: string | null;
  familyName?: string | null;
};

/**
 * A name written out, with the given name first.
 * @param name given name, tussenvoegsel and family name
 * @returns for instance "Jan de Vries"
 */
export const fullName = ({ givenName, familyNamePrefix, familyName }: PersonName): string =>
  [givenName, familyNamePrefix, familyName].filter(Boolean).join(' ');

/** The words of tussenvoegsels: BRP table 36 word by word, with the Arabic ones that people write apart or not. */
export const PREFIX_WORDS = new Set(
  (
    'a aan af al am an auf aus aux ben bij bin da dal dalla das de degli dei del della den der des di die dit do don ' +
    'dos du el een het ibn im in la las le les lo los na naar of onder op over s t te ten ter thoe tho tot uit uijt ' +
    'v van vd ver vom von voor vor zu zum zur d l'
  ).split(' '),
);

const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};

/**
 * A name as a key: no case, diacritics, hyphens or tussenvoegsel, and the spellings that Dutch ears do not tell apart
 * written one way. For finding only, never for showing. Given names first, then the family name, one space between
 * words. The desk compares it by trigrams, the household rule by equality; a full name typed in one box gives the same
 * words as one typed in three.
 */
export function nameKey(name: PersonName): string {
  const family = withoutPrefixes(words(`${name.familyNamePrefix ?? ''} ${name.familyName ?? ''}`));
  return [...words(name.givenName), ...family].map(sound).join(' ');
}

/**
 * The key of a name typed in one box, as at the desk: 'Jan van der Berg' or 'Berg, Jan van der'.
 */
export function typedNameKey(typed: string): string {
  const [before = '', ...after] = typed.split(',');
  const all = words(`${after.join(' ')} ${before}`);
  const first = all.slice(0, 1);
  return [...first, ...withoutPrefixes(all.slice(1))].map(sound).join(' ');
}

/**
 * Whether two names may be one person's: the same key, or the same family name where the given names are the same,
 * an initial of each other, or one of several ('Samira Fatma' and 'Samira'). A household member may be known by the
 * first name alone; then a first name in full is enough.
 */
export function mayBeSameName(a: PersonName, b: PersonName): boolean {
  if (nameKey(a).replaceAll(' ', '') === nameKey(b).replaceAll(' ', '')) return true;
  const families = [familyKey(a), familyKey(b)];
  const isFirstNameOnly = families.includes('');
  if (!isFirstNameOnly && families[0] !== families[1]) return false;
  return givenKeys(a).some((one) =>
    givenKeys(b).some((other) => one === other || (!isFirstNameOnly && isInitialOf(one, other))),
  );
}

function familyKey(name: PersonName): string {
  return nameKey({ ...name, givenName: '' }).replaceAll(' ', '');
}

function givenKeys(name: PersonName): string[] {
  return words(name.givenName).map(sound);
}

function isInitialOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}

function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Drops tussenvoegsels anywhere in a family name, but never the whole name ('De', 'Van'). */
function withoutPrefixes(family: string[]): string[] {
  const rest = family.filter((word) => !PREFIX_WORDS.has(word));
  return rest.length > 0 ? rest : family;
}

/** Spellings that sound alike in Dutch: Meijer/Meyer/Meier, Janssen/Jansen, Cees/Kees, Moestafa/Mustafa. */
function sound(word: string): string {
  return word
    .replace(/e[iy]j?|ij/g, 'y')
    .replace(/o[eu]/g, 'u')
    .replace(/ae/g, 'a')
    .replace(/ue/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/c(?![hiy])/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/(\p{L})\1+/gu, '$1');
}
