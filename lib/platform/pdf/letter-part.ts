import 'server-only';
import type PDFDocument from 'pdfkit';
import { heightOf, setText, turnPage } from './type-setting';

/** A letter in one language, from top to bottom. */
export type LetterPart = {
  language: string;
  /** as it is written; a block in a language of its own is Dutch */
  isRightToLeft?: boolean;
  title: string;
  /** in a language of its own where it stays as somebody wrote it */
  blocks: readonly { kind: 'heading' | 'text'; text: string; language?: string }[];
};

/** A millimetre in points. */
export const mm = 72 / 25.4;

// Large type is 18 points: twice the surface of ordinary print, as associations of people who see little ask for.
/** Of what is set in a letter, in points, with the room after it. */
export const sizes = {
  usual: { title: 18, heading: 13, text: 11.5, after: 6 },
  large: { title: 26, heading: 21, text: 18, after: 9 },
} as const;
/** One of the two. */
export type Sizes = (typeof sizes)['usual' | 'large'];
const tags = { heading: 'H2', text: 'P' } as const;
const weightOf = (kind: 'heading' | 'text') => (kind === 'heading' ? 700 : 400);

/**
 * How high a part will be.
 * @param pdf document
 * @param part one language
 * @param size of its type
 * @param width of the column in points
 * @returns points
 */
export function heightOfPart(
  pdf: PDFDocument,
  part: LetterPart,
  size: Sizes,
  width: number,
): number {
  const title = heightOf(pdf, part.title, 700, size.title, width) + size.after;
  return part.blocks.reduce((sum, { kind, text }) => {
    return sum + heightOf(pdf, text, weightOf(kind), size[kind], width) + size.after;
  }, title);
}

/** Longer than this a paragraph may go on on the next page: a third of a sheet. */
const mostToKeep = 99 * mm;

/** What stays together on a page: a heading with what it stands above, and a paragraph that is not long. */
function heightToKeep(
  pdf: PDFDocument,
  [first, next]: LetterPart['blocks'],
  size: Sizes,
  width: number,
): number {
  if (!first) return 0;
  const height = heightOf(pdf, first.text, weightOf(first.kind), size[first.kind], width);
  const below = first.kind === 'heading' ? heightToKeep(pdf, next ? [next] : [], size, width) : 0;
  const whole = height + (below > 0 ? size.after + below : 0);
  return whole <= mostToKeep ? whole : 4 * size[first.kind];
}

/** Where a part begins, and whether on a new page. */
type Column = { x: number; y: number; width: number; isOnNewPage: boolean };

/**
 * Sets a part. What is set is set when its section is added: where it stands is said at that moment as well.
 * @param pdf document
 * @param part one language
 * @param size of its type
 * @param column where it begins, in points
 * @returns its section, to be added
 */
export function setPart(pdf: PDFDocument, part: LetterPart, size: Sizes, column: Column) {
  const { x, y, width, isOnNewPage } = column;
  const section = pdf.struct('Sect', { lang: part.language });
  type Set = { text: string; weight: 400 | 700; points: number; language?: string; keep: number };
  const set = (tag: string, one: Set, begin = () => {}) => {
    const { text, weight, points, language, keep } = one;
    section.add(
      pdf.struct(tag, language ? { lang: language } : {}, () => {
        begin();
        const room = pdf.page.height - pdf.page.margins.bottom - pdf.y;
        if (room < keep) turnPage(pdf);
        pdf.x = x;
        const direction = part.isRightToLeft && !language ? 'rtl' : 'ltr';
        setText(pdf, text, weight, points, width, direction);
        pdf.y += size.after;
      }),
    );
  };
  set('H1', { text: part.title, weight: 700, points: size.title, keep: 0 }, () => {
    if (isOnNewPage) turnPage(pdf);
    pdf.y = y;
  });
  for (const [index, { kind, ...block }] of part.blocks.entries()) {
    const keep = heightToKeep(pdf, part.blocks.slice(index), size, width);
    set(tags[kind], { ...block, weight: weightOf(kind), points: size[kind], keep });
  }
  return section;
}
