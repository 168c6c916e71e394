import 'server-only';
import type PDFDocument from 'pdfkit';
import { registerFonts, withFont, type Weight } from './fonts';
import { linesOf, type Direction } from './lines';

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
  registerFonts(pdf);
  return pdf;
}

/**
 * Sets a text where the page is now.
 * @param pdf document
 * @param text words, all of which are in our letters
 * @param weight how heavy
 * @param size in points
 * @param width of the column in points; to the margin when it is left out
 * @param direction of what it stands in; by its own first letter when it is left out
 */
export function setText(
  pdf: PDFDocument,
  text: string,
  weight: Weight,
  size: number,
  width?: number,
  direction?: Direction,
): void {
  const { x, page } = pdf;
  const column = width ?? page.width - x - page.margins.right;
  for (const { pieces, height, baseline } of linesOf(pdf, text, {
    weight,
    size,
    width: column,
    direction,
  })) {
    if (pdf.y + height > page.height - pdf.page.margins.bottom) turnPage(pdf);
    const top = pdf.y;
    for (const piece of pieces) {
      const options = { lineBreak: false, baseline: 'alphabetic' } as const;
      withFont(pdf, piece.file, weight, size).text(
        piece.text,
        x + piece.x,
        top + baseline,
        options,
      );
    }
    [pdf.x, pdf.y] = [x, top + height];
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
  return linesOf(pdf, text, { weight, size, width }).reduce((sum, { height }) => sum + height, 0);
}

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
