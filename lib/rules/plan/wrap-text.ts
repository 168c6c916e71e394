/** Room for a text: characters in a line, and how many lines there are. */
export type Room = { characters: number; lines: number };

const cut = (text: string, characters: number) => `${text.slice(0, characters - 1)}…`;

/**
 * A text in lines of about equal room; what does not fit ends in "…" and stands whole in the list beside the picture.
 * @param text any text
 * @param room characters in a line, and how many lines there are
 * @returns at least one line
 */
export function wrapText(text: string, { characters, lines: most }: Room): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const short = lines.map((one) => (one.length > characters ? cut(one, characters) : one));
  if (short.length <= most) return short.length > 0 ? short : [''];
  const kept = short.slice(0, most);
  return [...kept.slice(0, -1), cut(kept.at(-1)!, characters)];
}
