import 'server-only';
import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import type PDFDocument from 'pdfkit';
import { fontOf, isMark, withFont, type FontFile, type Weight } from './fonts';

/** In which direction a paragraph runs. */
export type Direction = 'ltr' | 'rtl';

/** How letters are set: how heavy, how large in points, in a column of how many points. */
export type Setting = { weight: Weight; size: number; width: number; direction?: Direction };

/** Letters of one file that stand beside each other and are read in one direction. */
type Piece = { file: FontFile; text: string; x: number };

/** A line, with its pieces in the order in which they are read. Heights in points. */
export type Line = { pieces: Piece[]; height: number; baseline: number };

/** Room between two lines, in points. */
const lineGap = 2;
const bidi = bidiFactory();

type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;
/** A paragraph with, for each character, its letters and its direction. */
type Paragraph = { text: string; files: FontFile[]; levels: Levels; isRightToLeft: boolean };

function paragraphOf(pdf: PDFDocument, text: string, direction?: Direction): Paragraph {
  const levels = bidi.getEmbeddingLevels(text, direction);
  const isRightToLeft = (levels.paragraphs[0]?.level ?? 0) % 2 === 1;
  // Some characters are two places of a text.
  const files = [...text].flatMap((character) =>
    Array<FontFile>(character.length).fill(fontOf(pdf, character) ?? 'latin'),
  );
  return { text, files, levels, isRightToLeft };
}

const isBackwards = ({ levels }: Paragraph, at: number) => levels.levels[at]! % 2 === 1;

/** Where neighbours of one file and one direction begin and end. */
function runsOf(paragraph: Paragraph, order: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const at of order) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext =
      last !== undefined &&
      Math.abs(at - last) === 1 &&
      paragraph.files[at] === paragraph.files[last] &&
      isBackwards(paragraph, at) === isBackwards(paragraph, last);
    if (isNext) run!.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** Arabic turns its own letters round; what stands among them without a direction is turned here. */
function textOf({ text, files }: Paragraph, run: readonly number[], backwards: boolean): string {
  const said = [...text.slice(Math.min(...run), Math.max(...run) + 1)].filter(
    (one) => !isMark(one),
  );
  if (!backwards || files[run[0]!] === 'arabic') return said.join('');
  return said
    .reverse()
    .map((one) => bidi.getMirroredCharacter(one) ?? one)
    .join('');
}

const widthOf = (pdf: PDFDocument, file: FontFile, text: string, { weight, size }: Setting) =>
  withFont(pdf, file, weight, size).widthOfString(text);

/** How wide a part of a paragraph is when it stands on one line. */
function widthBetween(pdf: PDFDocument, paragraph: Paragraph, edge: Edge, setting: Setting) {
  const order = Array.from({ length: edge.end - edge.start }, (_, at) => edge.start + at);
  return runsOf(paragraph, order).reduce((sum, run) => {
    const text = textOf(paragraph, run, false);
    return sum + widthOf(pdf, paragraph.files[run[0]!]!, text, setting);
  }, 0);
}

type Edge = { start: number; end: number };

/** Where a line may end, by the rules of Unicode: after a space, a hyphen, a slash. */
function partsOf(text: string): Edge[] {
  const breaker = new LineBreaker(text);
  const parts: Edge[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    parts.push({ start, end: next.position });
    start = next.position;
  }
  return parts;
}

/** The space at the end of a line takes no room. */
const trimmed = (text: string, { start, end }: Edge): Edge => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});

/** The paragraph in lines that fit; a word that is wider than the column is cut where the column ends. */
function brokenIn(pdf: PDFDocument, paragraph: Paragraph, setting: Setting): Edge[] {
  const { text } = paragraph;
  const wide = (edge: Edge) => widthBetween(pdf, paragraph, edge, setting);
  const lines: Edge[] = [];
  let line: Edge = { start: 0, end: 0 };
  let used = 0;
  for (const part of partsOf(text)) {
    if (used > 0 && used + wide(trimmed(text, part)) > setting.width) {
      lines.push(line);
      [line, used] = [{ start: part.start, end: part.start }, 0];
    }
    const cuts = used > 0 ? [] : cutsIn(trimmed(text, part), (edge) => wide(edge) <= setting.width);
    for (const end of cuts) {
      lines.push({ start: line.start, end });
      line = { start: end, end };
    }
    line = { ...line, end: part.end };
    used += wide({ start: Math.max(line.start, part.start), end: part.end });
  }
  return [...lines, line].map((edge) => trimmed(text, edge));
}

/** Where a word is cut that does not fit on a line of its own. */
function cutsIn({ start, end }: Edge, fits: (edge: Edge) => boolean): number[] {
  if (fits({ start, end })) return [];
  const cuts: number[] = [];
  let from = start;
  for (let at = start + 1; at < end; at += 1) {
    if (fits({ start: from, end: at + 1 })) continue;
    cuts.push(at);
    from = at;
  }
  return cuts;
}

/** A line as it stands: from left to right on the paper, and its pieces in the order of reading. */
function lineOf(pdf: PDFDocument, paragraph: Paragraph, edge: Edge, setting: Setting): Line {
  const { text, levels, files, isRightToLeft } = paragraph;
  const order =
    edge.end > edge.start
      ? bidi.getReorderedIndices(text, levels, edge.start, edge.end - 1).slice(edge.start, edge.end)
      : [];
  let x = 0;
  const placed = runsOf(paragraph, order).map((run) => {
    const file = files[run[0]!]!;
    const piece = { file, text: textOf(paragraph, run, isBackwards(paragraph, run[0]!)), x };
    x += widthOf(pdf, file, piece.text, setting);
    return { piece, first: Math.min(...run) };
  });
  const indent = isRightToLeft ? setting.width - x : 0;
  const pieces = placed
    .sort((one, other) => one.first - other.first)
    .map(({ piece }) => ({ ...piece, x: piece.x + indent }));
  return { pieces, ...heightsOf(pdf, pieces, setting) };
}

/** As high as the highest of its letters. */
function heightsOf(pdf: PDFDocument, pieces: readonly Piece[], { weight, size }: Setting) {
  const used = new Set<FontFile>(['latin', ...pieces.map(({ file }) => file)]);
  const heights = [...used].map((file) => {
    withFont(pdf, file, weight, size);
    return { line: pdf.currentLineHeight(true), above: (pdf._font.ascender / 1000) * size };
  });
  return {
    height: Math.max(...heights.map(({ line }) => line)) + lineGap,
    baseline: Math.max(...heights.map(({ above }) => above)),
  };
}

/**
 * A text in lines: each paragraph in its direction, with letters of the files that have them.
 * @param pdf document
 * @param text words, with a line break between paragraphs
 * @param setting of the letters, and the width of the column
 * @returns its lines, from top to bottom
 */
export function linesOf(pdf: PDFDocument, text: string, setting: Setting): Line[] {
  return text.split('\n').flatMap((one) => {
    const paragraph = paragraphOf(pdf, one, setting.direction);
    return brokenIn(pdf, paragraph, setting).map((edge) => lineOf(pdf, paragraph, edge, setting));
  });
}
