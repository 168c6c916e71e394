import 'server-only';
import type PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { canBeSet, fileOfPdf, heightOf, setText, startPdf } from './type-setting';

/** A letter in one language, from top to bottom. */
export type LetterPart = {
  language: string;
  title: string;
  /** in a language of its own where it stays as somebody wrote it */
  blocks: readonly { kind: 'heading' | 'text'; text: string; language?: string }[];
};

/** A letter as it goes into an envelope. */
export type PaperLetter = {
  /** name and address, as they must show in the window */
  address: readonly string[];
  /** one language, or two beside each other */
  parts: readonly LetterPart[];
  isLarge: boolean;
  /** what the square opens, and how it is said by who reads aloud */
  qr: { link: string; words: string; language: string };
};

/** A pile of letters with its list. */
export type Pile = {
  title: string;
  language: string;
  intro: readonly string[];
  /** one line for each letter, in the same order; without any there is no list */
  rows: readonly string[];
  letters: readonly PaperLetter[];
};

/** Where the window of an envelope lies on the sheet, in millimetres. */
export type EnvelopeWindow = { left: number; top: number; width: number };

const mm = 72 / 25.4;
const margin = 20 * mm;
/** below the window of every envelope that is used here, and below the first fold at a third of the sheet */
const bodyTop = 103 * mm;
const gap = 8 * mm;
const qrSide = 30 * mm;
// Large type is 18 points: twice the surface of ordinary print, as associations of people who see little ask for.
const sizes = {
  usual: { title: 18, heading: 13, text: 11.5, after: 6 },
  large: { title: 26, heading: 21, text: 18, after: 9 },
} as const;
type Sizes = (typeof sizes)['usual' | 'large'];

const tags = { heading: 'H2', text: 'P' } as const;
const weightOf = (kind: 'heading' | 'text') => (kind === 'heading' ? 700 : 400);

function heightOfPart(pdf: PDFDocument, part: LetterPart, size: Sizes, width: number): number {
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

/** What is set is set when its section is added: where it stands is said at that moment as well. */
function setPart(pdf: PDFDocument, part: LetterPart, size: Sizes, column: Column) {
  const { x, y, width, isOnNewPage } = column;
  const section = pdf.struct('Sect', { lang: part.language });
  type Set = { text: string; weight: 400 | 700; points: number; language?: string; keep: number };
  const set = (tag: string, one: Set, begin = () => {}) => {
    const { text, weight, points, language, keep } = one;
    section.add(
      pdf.struct(tag, language ? { lang: language } : {}, () => {
        begin();
        const room = pdf.page.height - pdf.page.margins.bottom - pdf.y;
        if (room < keep) pdf.addPage();
        pdf.x = x;
        setText(pdf, text, weight, points, width);
        pdf.y += size.after;
      }),
    );
  };
  set('H1', { text: part.title, weight: 700, points: size.title, keep: 0 }, () => {
    if (isOnNewPage) pdf.addPage();
    pdf.y = y;
  });
  for (const [index, { kind, ...block }] of part.blocks.entries()) {
    const keep = heightToKeep(pdf, part.blocks.slice(index), size, width);
    set(tags[kind], { ...block, weight: weightOf(kind), points: size[kind], keep });
  }
  return section;
}

function setQr(pdf: PDFDocument, { link, words, language }: PaperLetter['qr']) {
  return pdf.struct('Figure', { alt: words, lang: language }, () => {
    const { size, data } = encode(link, { ecc: 'M', border: 4 });
    const cell = qrSide / size;
    const [left, top] = [pdf.page.width - margin - qrSide, 50 * mm];
    for (const [row, cells] of data.entries()) {
      for (const [column, isDark] of cells.entries()) {
        if (isDark) pdf.rect(left + column * cell, top + row * cell, cell + 0.05, cell + 0.05);
      }
    }
    pdf.fill('#000000');
  });
}

function setAddress(pdf: PDFDocument, lines: readonly string[], window: EnvelopeWindow) {
  return pdf.struct('P', () => {
    [pdf.x, pdf.y] = [window.left * mm, window.top * mm];
    for (const line of lines) setText(pdf, line, 400, 11.5, window.width * mm);
  });
}

/** Beside each other where both fit on the page; else one after the other, each from the top of a page. */
function setParts(pdf: PDFDocument, { parts, isLarge }: PaperLetter) {
  const size = sizes[isLarge ? 'large' : 'usual'];
  const full = pdf.page.width - 2 * margin;
  const half = (full - gap) / 2;
  const room = pdf.page.height - pdf.page.margins.bottom - bodyTop;
  const isBeside =
    parts.length > 1 &&
    !isLarge &&
    parts.every((part) => heightOfPart(pdf, part, size, half) <= room);
  if (!isBeside) {
    return parts.map((part, at) => {
      const y = at === 0 ? bodyTop : margin;
      return setPart(pdf, part, size, { x: margin, y, width: full, isOnNewPage: at > 0 });
    });
  }
  return parts.map((part, at) => {
    const x = margin + at * (half + gap);
    return setPart(pdf, part, size, { x, y: bodyTop, width: half, isOnNewPage: false });
  });
}

function setLetter(pdf: PDFDocument, letter: PaperLetter, sender: string, window: EnvelopeWindow) {
  const article = pdf.struct('Art');
  article.add(
    pdf.struct('P', () => {
      [pdf.x, pdf.y] = [margin, 15 * mm];
      setText(pdf, sender, 700, 13);
    }),
  );
  article.add(setAddress(pdf, letter.address, window));
  // Before the text, which may go on on a next page.
  article.add(setQr(pdf, letter.qr));
  for (const part of setParts(pdf, letter)) article.add(part);
  return article;
}

const textsOf = (letter: PaperLetter): string[] => [
  ...letter.address,
  ...letter.parts.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]),
];

function setList(pdf: PDFDocument, { title, intro, rows }: Pile) {
  const section = pdf.struct('Sect');
  section.add(pdf.struct('H1', () => setText(pdf, title, 700, 18)));
  for (const text of intro) section.add(pdf.struct('P', () => setText(pdf, text, 400, 11.5)));
  const list = pdf.struct('L');
  for (const [at, row] of rows.entries()) {
    const body = pdf.struct('LBody', () => setText(pdf, `${at + 1}. ${row}`, 400, 11.5));
    list.add(pdf.struct('LI').add(body));
  }
  return section.add(list);
}

/**
 * Makes one file of a pile of letters: first its list, then each letter on a sheet of its own, with the address in the
 * window of the envelope. Tagged, each letter in its languages, so that it can be read aloud as it stands.
 * @param pile list and letters
 * @param sender how we are called, above each letter
 * @param window of the envelopes
 * @returns the file
 * @throws Error of pdfkit, or when a letter holds what our letters cannot set
 */
export async function makeLetters(
  pile: Pile,
  sender: string,
  window: EnvelopeWindow,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await startPdf(pile, margin);
  if (!canBeSet(pdf, pile.letters.flatMap(textsOf))) throw new Error('Not all of it can be set');
  return fileOfPdf(pdf, () => {
    const document = pdf.struct('Document');
    pdf.addStructure(document);
    if (pile.rows.length > 0) document.add(setList(pdf, pile));
    for (const [at, letter] of pile.letters.entries()) {
      if (at > 0 || pile.rows.length > 0) pdf.addPage();
      document.add(setLetter(pdf, letter, sender, window));
    }
    document.end();
  });
}

/**
 * Whether a letter can be printed with our letters.
 * @param letter as it would go into an envelope
 * @returns false for a name in Arabic or Chinese, which only a person can write
 */
export async function canPrint(letter: PaperLetter): Promise<boolean> {
  const pdf = await startPdf({ title: '', language: 'nl' }, margin);
  return canBeSet(pdf, textsOf(letter));
}
