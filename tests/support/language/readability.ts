import { syllablesIn } from './syllables';

// Flesch-Douma, and what it counts: words, sentences, syllables.

const link = /^(https?:\/\/|www\.)|\p{L}\.(nl|eu|org|example)\b/u;
const word = /[\p{L}\p{N}]+(?:[-’'.,/@:][\p{L}\p{N}]+)*/gu;

/** The words of a text; an address is one, and so is a number with its signs. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap((piece) => (link.test(piece) ? [piece] : (piece.match(word) ?? [])))
    .filter((piece) => piece !== '');

/** The sentences of a text. A new line begins another one; so does what follows a full stop and begins as a sentence. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.?!…][’”"')]*)\s+(?=[‘“"'(]*[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);

/** Whether it is said in a whole sentence, and is no label, title or button. */
export const isWhole = (sentence: string): boolean => /[.?!…:][’”"')]*$/.test(sentence);

/** A link is read as one thing. */
const syllables = (said: string) => (link.test(said) ? 1 : syllablesIn(said));

/**
 * Flesch-Douma by its counts.
 * @returns 206.835 − 0.93 × words per sentence − 77 × syllables per word
 */
export const fleschDouma = (count: { words: number; sentences: number; syllables: number }) =>
  206.835 - (0.93 * count.words) / count.sentences - (77 * count.syllables) / count.words;

export type Readability = {
  /** Flesch-Douma */
  score: number;
  /** words in a whole sentence, on average */
  mean: number;
  words: number;
};

/**
 * How well a text reads. Labels, titles and buttons count with their words; their shortness does not make the sentences
 * beside them shorter.
 * @param sentences of the text
 */
export function readabilityOf(sentences: readonly string[]): Readability {
  const whole = sentences.filter(isWhole);
  const measured = whole.length > 0 ? whole : sentences;
  const mean = measured.flatMap(wordsIn).length / measured.length;
  const words = sentences.flatMap(wordsIn);
  const sounds = words.reduce((sum, said) => sum + syllables(said), 0);
  const perWord = { words: words.length, syllables: sounds };
  return {
    score: fleschDouma({ ...perWord, sentences: words.length / mean }),
    ...{ mean, words: words.length },
  };
}
