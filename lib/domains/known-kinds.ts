/** What a household told can be about, in the order in which it is shown. Words: messages `known`, `kind.<key>`. */
export const knownKinds = [
  'family',
  'help',
  'health',
  'housing',
  'income',
  'work',
  'papers',
  'other',
] as const;

/** One of them. */
export type KnownKind = (typeof knownKinds)[number];
