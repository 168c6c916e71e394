import type { Messages } from './types';

/**
 * The function of a colleague as a resident understands it.
 * @param texts of the reader's language
 * @param title as the directory has it
 * @returns in plain words where we know them; else as it is
 */
export function functionWords(texts: Messages, title: string): string {
  const known = new Map<string, string>(Object.entries(texts.mine.log.functions));
  return known.get(title.toLowerCase()) ?? title;
}
