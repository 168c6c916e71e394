import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

const folder = path.join(process.cwd(), 'lib/platform/pdf/fonts');
/** How heavy letters are. */
export type Weight = 400 | 700;
/** Our letters stand in two files: those of most languages that are written with them, and those of the others. */
const files = ['latin', 'latin-ext'] as const;
const nameOf = (file: (typeof files)[number], weight: Weight) => `${file}-${weight}`;

/**
 * Starts a tagged pdf with our letters. Its pages can be gone back to until they are flushed.
 * @param about title, and language as in html
 * @param margin on all sides, in points
 * @returns an empty A4 page
 */
export async function startPdf(
  about: { title: string; language: string },
  margin: number,
): Promise<PDFDocument> {
  const { default: PdfDocument } = await import('pdfkit');
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin, tagged: true, pdfVersion: '1.7', lang: about.language },
    ...{ displayTitle: true, bufferPages: true, info: { Title: about.title } },
  });
  for (const file of files) {
    for (const weight of [400, 700] as const) {
      const name = nameOf(file, weight);
      pdf.registerFont(name, readFileSync(path.join(folder, `${name}.woff`)));
    }
  }
  return pdf;
}

/** Which of the two files has a character; null for one that neither has. */
function fileOf(pdf: PDFDocument, character: string): (typeof files)[number] | null {
  if (/\s/.test(character)) return 'latin';
  const codePoint = character.codePointAt(0)!;
  const has = (file: (typeof files)[number]) =>
    pdf.font(nameOf(file, 400))._font.font.hasGlyphForCodePoint(codePoint);
  return files.find(has) ?? null;
}

/** Neighbours in one file of letters are set together. */
function runsOf(pdf: PDFDocument, text: string) {
  const runs: { file: (typeof files)[number]; text: string }[] = [];
  for (const character of text) {
    const file = fileOf(pdf, character) ?? 'latin';
    const last = runs.at(-1);
    const isSame = last && (last.file === file || /\s/.test(character));
    if (isSame) last.text += character;
    else runs.push({ file, text: character });
  }
  return runs;
}

/**
 * Sets a text where the page is now.
 * @param pdf document
 * @param text words, all of which are in our letters
 * @param weight how heavy
 * @param size in points
 * @param width of the column in points; to the margin when it is left out
 */
export function setText(
  pdf: PDFDocument,
  text: string,
  weight: Weight,
  size: number,
  width?: number,
): void {
  const runs = runsOf(pdf, text);
  const column = width === undefined ? {} : { width };
  for (const [index, run] of runs.entries()) {
    const continued = index < runs.length - 1;
    const options = { continued, lineGap: 2, ...column };
    pdf.font(nameOf(run.file, weight)).fontSize(size).text(run.text, options);
  }
}

/**
 * Goes on on a next page, inside what is tagged: there as well it is that heading or paragraph.
 * @param pdf document, while it sets a part of its structure
 */
export function turnPage(pdf: PDFDocument): void {
  pdf.continueOnNewPage();
}

/** Where the number of a page stands, in points above the lower edge of the sheet. */
const footAt = (16 * 72) / 25.4;

/**
 * Numbers the pages that were set since the last flush, at their foot; one page alone has no number. It is no part of the
 * text: who reads aloud skips it.
 * @param pdf document, when nothing more will be set on these pages
 * @param words what stands there: number of the page, and of how many
 * @param size in points
 */
export function numberPages(
  pdf: PDFDocument,
  words: (number: number, of: number) => string,
  size: number,
): void {
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    const { margins, height } = pdf.page;
    const { bottom } = margins;
    // Below the margin: else it would begin a page of its own.
    margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    [pdf.x, pdf.y] = [margins.left, height - footAt];
    setText(pdf, words(at + 1, count), 400, size);
    pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}

/**
 * How high a text will be.
 * @param pdf document
 * @param text words
 * @param weight how heavy
 * @param size in points
 * @param width of the column in points
 * @returns points
 */
export function heightOf(
  pdf: PDFDocument,
  text: string,
  weight: Weight,
  size: number,
  width: number,
): number {
  pdf.font(nameOf('latin', weight)).fontSize(size);
  return pdf.heightOfString(text, { width, lineGap: 2 });
}

/**
 * Whether all of it is in our letters. Arabic, Chinese or a picture in a text is not, and would come out as an empty box.
 * @param pdf document
 * @param texts everything that will be set
 * @returns false when one character is missing
 */
export const canBeSet = (pdf: PDFDocument, texts: readonly string[]): boolean =>
  [...new Set(texts.join(''))].every((character) => fileOf(pdf, character) !== null);

/**
 * Finishes a pdf.
 * @param pdf document
 * @param write everything that must still be written
 * @returns the file
 * @throws Error of pdfkit
 */
export async function fileOfPdf(
  pdf: PDFDocument,
  write: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const made = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  write();
  pdf.end();
  await made;
  return new Uint8Array(Buffer.concat(chunks));
}
