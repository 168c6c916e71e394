import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

const folder = path.join(process.cwd(), 'lib/platform/pdf/fonts');

/** How heavy letters are. */
export type Weight = 400 | 700;

/** Our own letters stand in two files; those of other writings in one each. In the order in which a letter is looked for. */
const files = ['latin', 'latin-ext', 'cyrillic', 'arabic', 'ethiopic'] as const;
/** One of our files of letters. */
export type FontFile = (typeof files)[number];

/**
 * Makes our letters known to a pdf; only those that are used go into the file.
 * @param pdf document
 */
export function registerFonts(pdf: PDFDocument): void {
  for (const file of files) {
    for (const weight of [400, 700] as const) {
      pdf.registerFont(
        nameOf(file, weight),
        readFileSync(path.join(folder, `${nameOf(file, weight)}.woff`)),
      );
    }
  }
}

const nameOf = (file: FontFile, weight: Weight) => `${file}-${weight}`;

/**
 * Sets the letters that come next.
 * @param pdf document
 * @param file which letters
 * @param weight how heavy
 * @param size in points
 * @returns the document, with these letters
 */
export const withFont = (pdf: PDFDocument, file: FontFile, weight: Weight, size: number) =>
  pdf.font(nameOf(file, weight)).fontSize(size);

/**
 * Whether a character only says in which direction the next ones are read: nothing of it is set.
 * @param character one
 */
export const isMark = (character: string): boolean => /[\u2066-\u2069]/.test(character);

/**
 * Which of our files has a character.
 * @param pdf document
 * @param character one
 * @returns null for one that none has
 */
export function fontOf(pdf: PDFDocument, character: string): FontFile | null {
  if (/\s/.test(character) || isMark(character)) return 'latin';
  const codePoint = character.codePointAt(0)!;
  const has = (file: FontFile) =>
    pdf.font(nameOf(file, 400))._font.font.hasGlyphForCodePoint(codePoint);
  return files.find(has) ?? null;
}

/**
 * Whether all of it is in our letters. Chinese or a picture in a text is not, and would come out as an empty box.
 * @param pdf document
 * @param texts everything that will be set
 * @returns false when one character is missing
 */
export const canBeSet = (pdf: PDFDocument, texts: readonly string[]): boolean =>
  [...new Set(texts.join(''))].every((character) => fontOf(pdf, character) !== null);
