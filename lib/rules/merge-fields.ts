/** A thing as somebody saw it, as this person wants it, and as it stands by now: the same fields in each. */
export type ThreeVersions<T> = { seen: T | null; typed: T; current: T };

/** What becomes of it. */
export type Merged<T> = {
  /** every field of which it is clear; of the others, what was typed */
  merged: T;
  /** names of the fields that both changed, each in another way: somebody has to choose */
  asked: (keyof T & string)[];
};

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Brings two changes of the same thing together, field by field. A field that only one of the two changed is as that one
 * wants it; so is one that both changed in the same way. Without knowing what was seen, every field that differs is asked.
 * @param versions values that say the same thing in the same way in all three, such as null for nothing
 */
export function mergeFields<T extends object>({
  seen,
  typed,
  current,
}: ThreeVersions<T>): Merged<T> {
  const names = Object.keys(typed) as (keyof T & string)[];
  const isTheirs = (name: keyof T) => seen !== null && isSame(seen[name], typed[name]);
  const isOurs = (name: keyof T) => seen !== null && isSame(seen[name], current[name]);
  const merged = { ...typed };
  for (const name of names) if (isTheirs(name)) merged[name] = current[name];
  const asked = names.filter(
    (name) => !isSame(typed[name], current[name]) && !isTheirs(name) && !isOurs(name),
  );
  return { merged, asked };
}
