import { PREFIX_WORDS, type PersonName } from './names';

/**
 * A name typed in one box, in its parts: the first word is the given name, then the tussenvoegsel, the rest is the family
 * name. 'Jan van der Berg' and 'Berg, Jan van der' are the same. For showing and sorting; nothing is dropped.
 * @param typed name as a person types it, not empty
 * @returns given name, tussenvoegsel and family name; the last two null when there is one word
 */
export function splitTypedName(typed: string): PersonName {
  const [before = '', ...after] = typed.split(',');
  const words = `${after.join(' ')} ${before}`.split(/\s+/).filter(Boolean);
  const [givenName = typed.trim(), ...rest] = words;
  const firstOfFamily = rest.findIndex((word) => !PREFIX_WORDS.has(word.toLowerCase()));
  const cut = firstOfFamily === -1 ? 0 : firstOfFamily;
  return {
    givenName,
    familyNamePrefix: rest.slice(0, cut).join(' ') || null,
    familyName: rest.slice(cut).join(' ') || null,
  };
}
