import 'server-only';

type Value = string | boolean | null;

/**
 * Which facts differ. The record keeps their names, never their values.
 * @param current facts as they stand
 * @param wanted facts as they should stand
 * @returns names of the fields that differ
 */
export function changedFields<T extends Record<string, Value>>(
  current: { [K in keyof T]: Value },
  wanted: T,
): string[] {
  return Object.keys(wanted).filter((field) => current[field] !== wanted[field]);
}
