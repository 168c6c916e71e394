import type { Exception } from './exceptions';
import type { Page } from './pages';
import { readabilityOf, wordsIn } from './readability';
import { hitsIn } from './word-list';

/** What every Dutch text keeps to (RULES 4.2 and 4.3). */
export const limits = {
  /** Flesch-Douma of a text, and of the one in the middle of all */
  score: 60,
  median: 75,
  /** words in a sentence, and in the sentences of a text on average */
  longest: 20,
  mean: 11,
};

/** What is wrong with one text. */
export type Finding = {
  key: string;
  what: 'word' | 'sentence' | 'score' | 'mean';
  /** the word of the list */
  word?: string;
  /** for who has to mend it */
  says: string;
};

const wordsOfList = ({ key, sentences }: Page): Finding[] =>
  sentences.flatMap((sentence) =>
    hitsIn(sentence).map(({ word, found, use }) => ({
      ...{ key, what: 'word' as const, word },
      says: `"${found}" in "${sentence}": say ${use}`,
    })),
  );

const longSentences = ({ key, sentences }: Page): Finding[] =>
  sentences
    .filter((sentence) => wordsIn(sentence).length > limits.longest)
    .map((sentence) => ({
      ...{ key, what: 'sentence' as const },
      says: `${wordsIn(sentence).length} words: "${sentence}"`,
    }));

function hardPage({ key, sentences }: Page): Finding[] {
  const { score, mean } = readabilityOf(sentences);
  const says = `Flesch-Douma ${score.toFixed(1)}, ${mean.toFixed(1)} words in a sentence`;
  return [
    ...(score < limits.score ? [{ key, what: 'score' as const, says }] : []),
    ...(mean > limits.mean ? [{ key, what: 'mean' as const, says }] : []),
  ];
}

/**
 * Everything that is wrong with the texts.
 * @param texts one by one, for words and long sentences
 * @param pages as they are read, for the measures
 */
export const findingsIn = (texts: readonly Page[], pages: readonly Page[]): Finding[] => [
  ...texts.flatMap(wordsOfList),
  ...texts.flatMap(longSentences),
  ...pages.flatMap(hardPage),
];

/** The Flesch-Douma of the text in the middle. */
export function medianOf(pages: readonly Page[]): number {
  const scores = pages.map(({ sentences }) => readabilityOf(sentences).score);
  const ordered = scores.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}

/** Who is young reads the same text in other words: what is excused there is excused here. */
const excuses = (one: Exception, { key, what, word }: Finding) =>
  one.key === key.replace(/^young\./, '') && one.what === what && one.word === word;

/** The findings that no exception excuses. */
export const unexcused = (findings: readonly Finding[], exceptions: readonly Exception[]) =>
  findings.filter((finding) => !exceptions.some((one) => excuses(one, finding)));

/** The exceptions that excuse nothing any more. */
export const needless = (findings: readonly Finding[], exceptions: readonly Exception[]) =>
  exceptions.filter((one) => !findings.some((finding) => excuses(one, finding)));
