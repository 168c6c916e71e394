import 'server-only';
import type PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { heightOfPart, mm, setPart, sizes, type LetterPart } from './letter-part';
import { canBeSet } from './fonts';
import { fileOfPdf, numberPages, setText, startPdf } from './type-setting';

/** A letter as it goes into an envelope. */
export type PaperLetter = {
  /** name and address, as they must show in the window */
  address: readonly string[];
  /** one language, or two beside each other */
  parts: readonly LetterPart[];
  isLarge: boolean;
  /** what the square opens, and how it is said by who reads aloud */
  qr: { link: string; words: string; language: string };
  /** what stands at the foot of each page when there is more than one */
  pageWords: (number: number, of: number) => string;
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

const margin = 20 * mm;
/** below the window of every envelope that is used here, and below the first fold at a third of the sheet */
const bodyTop = 103 * mm;
const gap = 8 * mm;
const qrSide = 30 * mm;
/** of the number of a page; in a large letter it is as large as the rest */
const footSize = 9.5;

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
      if (at > 0 || pile.rows.length > 0) {
        pdf.flushPages();
        pdf.addPage();
      }
      document.add(setLetter(pdf, letter, sender, window));
      numberPages(pdf, letter.pageWords, letter.isLarge ? sizes.large.text : footSize);
    }
    document.end();
  });
}

/**
 * Whether a letter can be printed with our letters.
 * @param letter as it would go into an envelope
 * @returns false for a name in Chinese, which only a person can write
 */
export async function canPrint(letter: PaperLetter): Promise<boolean> {
  const pdf = await startPdf({ title: '', language: 'nl' }, margin);
  return canBeSet(pdf, textsOf(letter));
}
