/** Initials for a disc: first letter of the first and of the last word that starts with a capital. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (!first) return '';
  const named = words.slice(1).filter((word) => startsWithCapital(word));
  const last = named.at(-1) ?? words.at(-1);
  const letters = words.length > 1 && last ? [first, last] : [first];
  return letters.map((word) => [...word][0]?.toLocaleUpperCase('nl') ?? '').join('');
}

function startsWithCapital(word: string): boolean {
  const letter = [...word][0] ?? '';
  return letter !== letter.toLocaleLowerCase('nl') || letter === letter.toLocaleUpperCase('nl');
}
