import 'server-only';
import type PDFDocument from 'pdfkit';
import { canBeSet } from './fonts';
import { fileOfPdf, setText, startPdf, turnPage } from './type-setting';

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

const margin = 48;
const sizes = { title: 22, heading: 15, subheading: 13, text: 11.5 } as const;

/** A heading is never alone at the foot of a page. */
function keepTogether(pdf: PDFDocument): void {
  const left = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (left < 90) turnPage(pdf);
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

/**
 * Makes a pdf that can be read aloud: tagged, in its language, with headings and lists as what they are.
 * @param paper title, language, and what stands on it
 * @returns the file; null when not all of it is in our letters
 * @throws Error of pdfkit
 */
export async function makePdf(paper: Paper): Promise<Uint8Array<ArrayBuffer> | null> {
  const pdf = await startPdf(paper, margin);
  if (!canBeSet(pdf, textsOf(paper))) return null;
  return fileOfPdf(pdf, () => {
    const document = pdf.struct('Document');
    pdf.addStructure(document);
    document.add(pdf.struct('H1', () => setText(pdf, paper.title, 700, sizes.title)));
    for (const block of paper.blocks) document.add(setBlock(pdf, block));
    document.end();
  });
}
