import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

/** A paper: what stands on it from top to bottom, each as what it is, so that it can be read aloud. */
export type Paper = {
  title: string;
  /** as in html: nl, en */
  language: string;
  blocks: readonly Block[];
};

/** A heading, a paragraph, or a numbered list; of an item the first line is bold. */
export type Block =
  | { kind: 'heading' | 'subheading' | 'text'; text: string }
  | { kind: 'list'; items: readonly (readonly string[])[] };

const folder = path.join(process.cwd(), 'lib/platform/pdf/fonts');
const margin = 48;
const sizes = { title: 22, heading: 15, subheading: 13, text: 11.5 } as const;

type Weight = 400 | 700;
/** Our letters stand in two files: those of most languages that are written with them, and those of the others. */
const files = ['latin', 'latin-ext'] as const;
const nameOf = (file: (typeof files)[number], weight: Weight) => `${file}-${weight}`;

async function startPdf(paper: Paper): Promise<PDFDocument> {
  const { default: PdfDocument } = await import('pdfkit');
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin, tagged: true, pdfVersion: '1.7', lang: paper.language },
    ...{ displayTitle: true, info: { Title: paper.title } },
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

function setText(pdf: PDFDocument, text: string, weight: Weight, size: number): void {
  const runs = runsOf(pdf, text);
  for (const [index, run] of runs.entries()) {
    const continued = index < runs.length - 1;
    pdf.font(nameOf(run.file, weight)).fontSize(size).text(run.text, { continued, lineGap: 2 });
  }
}

/** A heading is never alone at the foot of a page. */
function keepTogether(pdf: PDFDocument): void {
  const left = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (left < 90) pdf.addPage();
}

const tags = { heading: 'H2', subheading: 'H3', text: 'P' } as const;

function setBlock(pdf: PDFDocument, block: Block) {
  if (block.kind === 'list') return setList(pdf, block.items);
  const { kind, text } = block;
  return pdf.struct(tags[kind], () => {
    if (kind !== 'text') keepTogether(pdf);
    pdf.moveDown(kind === 'heading' ? 0.9 : kind === 'subheading' ? 0.6 : 0.2);
    setText(pdf, text, kind === 'text' ? 400 : 700, sizes[kind]);
  });
}

function setList(pdf: PDFDocument, items: readonly (readonly string[])[]) {
  const list = pdf.struct('L');
  for (const [index, [first = '', ...lines]] of items.entries()) {
    const item = pdf.struct('LI');
    const body = pdf.struct('LBody', () => {
      pdf.moveDown(0.3);
      setText(pdf, `${index + 1}. ${first}`, 700, sizes.text);
      for (const line of lines) setText(pdf, line, 400, sizes.text);
    });
    list.add(item.add(body));
  }
  return list;
}

const textsOf = ({ title, blocks }: Paper): string[] => [
  title,
  ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : [block.text])),
];

/** Arabic, Chinese or a picture in a text is not in our letters, and would come out as an empty box. */
const canBeSet = (pdf: PDFDocument, paper: Paper): boolean =>
  [...new Set(textsOf(paper).join(''))].every((character) => fileOf(pdf, character) !== null);

/**
 * Makes a pdf that can be read aloud: tagged, in its language, with headings and lists as what they are.
 * @param paper title, language, and what stands on it
 * @returns the file; null when not all of it is in our letters
 * @throws Error of pdfkit
 */
export async function makePdf(paper: Paper): Promise<Uint8Array<ArrayBuffer> | null> {
  const pdf = await startPdf(paper);
  if (!canBeSet(pdf, paper)) return null;
  const chunks: Uint8Array[] = [];
  const made = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  document.add(pdf.struct('H1', () => setText(pdf, paper.title, 700, sizes.title)));
  for (const block of paper.blocks) document.add(setBlock(pdf, block));
  document.end();
  pdf.end();
  await made;
  return new Uint8Array(Buffer.concat(chunks));
}
