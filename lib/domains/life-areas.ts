/**
 * The ten parts of life a resident can tick, in the order of the cards. Own wording, no law (RULES 3).
 * Words: messages `domains`, `area.<key>.name` and `area.<key>.example`.
 */
export const lifeAreaKeys = [
  'geld',
  'wonen',
  'werk',
  'gezin',
  'gezondheid',
  'voelen',
  'dagelijks',
  'mensen',
  'vervoer',
  'veilig',
] as const;

export type LifeAreaKey = (typeof lifeAreaKeys)[number];

/** Whether a stored or posted text is one of the ten areas. */
export function isLifeAreaKey(key: string): key is LifeAreaKey {
  return lifeAreaKeys.some((known) => known === key);
}
