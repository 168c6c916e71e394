import { say } from '@/scripts/lib/say.mjs';
import '../environment';
import { dutchPages, dutchTexts } from './dutch-texts';
import { exceptions } from './exceptions';
import { findingsIn, limits, medianOf, unexcused } from './findings';
import type { Page } from './pages';
import { isWhole, readabilityOf, wordsIn } from './readability';

// npm run words: how the Dutch texts read, the hardest first. With a part of a key: the hardest sentences of each of those texts.

const worst = 10;
const table = (rows: (string | number)[][]) => {
  for (const [first, ...others] of rows)
    say(`  ${String(first).padStart(6)}  ${others.join('  ')}`);
};

const scoreOf = (sentence: string) => readabilityOf([sentence]).score;

/** A label of a few words has no score that says anything. */
const hardest = ({ sentences }: Page) =>
  sentences
    .filter((sentence) => isWhole(sentence) || wordsIn(sentence).length > 4)
    .toSorted((a, b) => scoreOf(a) - scoreOf(b));

function pageReport(page: Page): void {
  const { score, mean, words } = readabilityOf(page.sentences);
  say(`\n${page.key}: ${score.toFixed(1)}, ${mean.toFixed(1)} words in a sentence, ${words} words`);
  table(
    hardest(page)
      .slice(0, worst)
      .map((one) => [scoreOf(one).toFixed(1), one]),
  );
}

function wholeReport(texts: Page[], pages: Page[]): void {
  const measured = pages
    .map((page) => ({ ...page, ...readabilityOf(page.sentences) }))
    .toSorted((a, b) => a.score - b.score);
  say(
    `${pages.length} texts. Flesch-Douma: median ${medianOf(pages).toFixed(1)} (at least ${limits.median}).`,
  );
  say(
    `\nThe ${worst} hardest texts (each at least ${limits.score}; a sentence at most ${limits.mean} words on average)`,
  );
  table(
    measured
      .slice(0, worst)
      .map((one) => [
        one.score.toFixed(1),
        `${one.mean.toFixed(1)} words`,
        one.key,
        hardest(one)[0] ?? '',
      ]),
  );
  say(`\nThe ${worst} longest sentences (at most ${limits.longest} words)`);
  const sentences = texts.flatMap(({ key, sentences: all }) => all.map((one) => ({ key, one })));
  const long = sentences
    .map(({ key, one }) => [wordsIn(one).length, key, one] as const)
    .toSorted(([a], [b]) => b - a);
  table(long.slice(0, worst).map((row) => [...row]));
  const findings = findingsIn(texts, pages);
  const open = unexcused(findings, exceptions);
  say(`\nTo mend: ${open.length}. Excused in exceptions.ts: ${findings.length - open.length}.`);
  table(open.map(({ what, key, says }) => [what, key, says]));
}

const [part] = process.argv.slice(2);
const [texts, pages] = await Promise.all([dutchTexts(), dutchPages()]);
if (part) pages.filter(({ key }) => key.includes(part)).forEach(pageReport);
else wholeReport(texts, pages);
