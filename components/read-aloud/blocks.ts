/** A paragraph, a heading, a label: text that is read in one go. */
export type Block = {
  text: string;
  /** BCP 47 */
  language: string;
  rangeOf: (start: number, end: number) => Range;
};

/** What is no text to read: what somebody types, and what only fills a form or a picture. */
const silent = 'script, style, svg, input, textarea, select, template, [aria-hidden="true"]';

const isSeen = (element: Element) => element.getClientRects().length > 0;

/** The nearest element that begins on a line of its own. */
function blockAround(node: Node): Element {
  let element = node.parentElement!;
  while (element.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  return element;
}

/** The texts that somebody sees; null where a line is broken off. */
function* textsIn(root: Element): Generator<Text | null> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement!;
    if (node.nodeName === 'BR') yield null;
    else if (node.nodeValue?.trim() && !around.closest(silent) && isSeen(around))
      yield node as Text;
  }
}

/** The texts of one block put one after the other; a place in all of it is a place in one of them. */
function blockOf(texts: readonly Text[], language: string): Block {
  const place = (at: number): [Text, number] => {
    let left = at;
    for (const text of texts) {
      if (left <= text.length) return [text, left];
      left -= text.length;
    }
    const last = texts[texts.length - 1]!;
    return [last, last.length];
  };
  return {
    text: texts.map((text) => text.nodeValue).join(''),
    language,
    rangeOf: (start, end) => {
      const range = document.createRange();
      range.setStart(...place(start));
      range.setEnd(...place(end));
      return range;
    },
  };
}

const languageAt = (element: Element) =>
  element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;

/**
 * What can be read of a part of the page, in the order in which it stands there.
 * @param root for instance `main`
 * @returns a block for each line of its own and each language in it
 */
export function blocksOf(root: Element): Block[] {
  const groups: { around: Element; language: string; texts: Text[] }[] = [];
  let last: (typeof groups)[number] | undefined;
  for (const text of textsIn(root)) {
    if (text === null) {
      last = undefined;
      continue;
    }
    const [around, language] = [blockAround(text), languageAt(text.parentElement!)];
    if (last?.around === around && last.language === language) last.texts.push(text);
    else groups.push((last = { around, language, texts: [text] }));
  }
  return groups.map(({ texts, language }) => blockOf(texts, language));
}
