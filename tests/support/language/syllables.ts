// Counts the syllables of Dutch words as they are said. Dutch spelling says where a syllable begins but for loanwords,
// which are named here.

/** What is one sound of several letters, the longest first. */
const sounds =
  /eeu|ieu|oeu|eau|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|ai|ay|ey|oy|[aeiouy]/g;

/** Parts of words that are said otherwise than they are spelled, with how many syllables they have. */
const otherwise: [RegExp, number][] = [
  [/website/g, 2],
  [/(?<=on|off)line/g, 1],
  [/online/g, 2],
  [/update/g, 2],
  [/(?<=down|up)load/g, 1],
  [/team/g, 1],
  [/coach/g, 1],
  [/service/g, 2],
  [/smartphone/g, 2],
  [/office/g, 2],
  [/toilet/g, 2],
  [/museum/g, 3],
  [/digid/g, 3],
  [/\b(wmo|aow)\b/g, 3],
];

/** A vowel with two dots begins a syllable, and may begin a sound of two letters with it: be-ein-digd. */
const dotted: Record<string, string> = { ä: 'a', ë: 'e', ï: 'i', ö: 'o', ü: 'u' };

/** Other marks only say how a letter sounds: één, vóór, café. */
const withoutMarks = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '');

const count = (letters: string): number => {
  const said = withoutMarks(letters.replace(/[äëïöü]/g, (letter) => `|${dotted[letter]}`))
    // ge-automatiseerd; in be-ur-en there is none
    .replace(/\b(be|ge)(?=au)/g, '$1|')
    .replace(/qu/g, 'q')
    // na-tio-naal, sta-tion
    .replace(/tio(?=n)/g, 'tjo')
    // y before a vowel is no vowel
    .replace(/y(?=[aeiou])/g, 'j');
  return said.match(sounds)?.length ?? 0;
};

function countPart(part: string): number {
  let rest = part.toLowerCase();
  let syllables = 0;
  for (const [pattern, each] of otherwise) {
    rest = rest.replace(pattern, () => {
      syllables += each;
      return '|';
    });
  }
  syllables += count(rest);
  if (syllables > 0) return syllables;
  // What cannot be said is spelled: bsn, sms, ggz; after an apostrophe it is said with what is before it.
  return /^\p{L}{2,4}$/u.test(part) ? part.length : 1;
}

/**
 * How many syllables a Dutch word has when it is said.
 * @param word one word, without the marks around it; parts between hyphens count one by one
 * @returns at least 1
 */
export function syllablesIn(word: string): number {
  // A number is seen at once, however it is said.
  if (/^\d/.test(word)) return 1;
  const parts = word.split('-').filter((part) => part !== '');
  return parts.reduce((sum, part) => sum + countPart(part), 0) || 1;
}
