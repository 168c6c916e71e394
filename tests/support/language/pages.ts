import { leaves, type Tree } from '../texts';
import { filledWays } from './filled';
import { sentencesIn, wordsIn } from './readability';

/** A text as its reader meets it: a part of a page, a mail, a letter. */
export type Page = {
  /** where it stands in lib/messages, or what is sent */
  key: string;
  /** each once, in the order of the text */
  sentences: string[];
};

/** Of fewer words a score says nothing: what is smaller is read with what stands beside it. */
const fewestWords = 50;

const distinct = (sentences: string[]) => [...new Set(sentences)];
const said = (text: string) => filledWays(text).flatMap(sentencesIn);

/** The pages of a group of texts, and the sentences that are too few to be one. */
function cut(tree: Tree, key: string): { pages: Page[]; left: string[] } {
  const inside = Object.entries(tree).map(([name, value]) =>
    typeof value === 'string' ? { pages: [], left: said(value) } : cut(value, `${key}.${name}`),
  );
  const pages = inside.flatMap((one) => one.pages);
  const left = distinct(inside.flatMap((one) => one.left));
  if (left.flatMap(wordsIn).length < fewestWords) return { pages, left };
  return { pages: [{ key, sentences: left }, ...pages], left: [] };
}

/**
 * Cuts the texts of an area into pages along its own groups, as small as still says something: what is left of a group is
 * read with the group around it, and what is left of the area is a page however small.
 * @param tree texts of one area
 * @param key name of the area
 */
export function pagesOf(tree: Tree, key: string): Page[] {
  const { pages, left } = cut(tree, key);
  return left.length > 0 ? [{ key, sentences: left }, ...pages] : pages;
}

/** One text that stands by itself, as a page. */
export const pageOf = (key: string, text: string): Page => ({
  key,
  sentences: distinct(sentencesIn(text)),
});

/** Every text of an area by itself, in every way it can be read. */
export const waysOf = (tree: Tree, key: string): Page[] =>
  leaves(tree, `${key}.`).map(([name, text]) => ({ key: name, sentences: distinct(said(text)) }));
