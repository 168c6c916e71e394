/** Texts by key, as a file of messages holds them. */
export type Tree = { [key: string]: string | Tree };

/** Every text with its whole key. */
export const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );

/** What is filled in a text, by name. */
export const filledIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!).sort();
