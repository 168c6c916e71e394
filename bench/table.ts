/** A table with a title and perhaps some sentences under it. */
export type Table = {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  notes?: readonly string[];
};

/** A rule of fewer strokes is none to every reader of Markdown. */
const narrowest = 3;

/** The table as Markdown, its columns in line so that a terminal reads as well as a page. */
export function markdown({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(narrowest, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = widths.map(
    (width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : ''),
  );
  const words = notes.map((note) => `\n${note}\n`).join('');
  return `## ${title}\n\n${[line(head), line(rule), ...rows.map(line)].join('\n')}\n${words}`;
}

const pad = (cell: string, width: number, column: number) =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);
