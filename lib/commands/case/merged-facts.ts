import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import { ConflictError } from '@/lib/platform/errors';
import { mergeFields } from '@/lib/rules/merge-fields';

type Value = string | boolean | null;
type Facts = Record<string, Value>;

/** What a page showed: its version, and how each field stood, as texts of a form. */
type Seen = { version: number; was?: Record<string, string> };

const ticked = '1';

/** How a fact stood on the page, in the way of what was typed; undefined when the page did not say. */
function seenValue(was: Record<string, string>, name: string, typed: Value): Value | undefined {
  const text = was[name];
  if (text === undefined) return undefined;
  if (typeof typed === 'boolean') return text === ticked;
  return emptyToNull(text);
}

/** Facts to save, and whether something is among them that a colleague changed and this one did not see. */
export type MergedFacts<T> = { facts: T; isMerged: boolean };

/** What became of a save: `merged` when a colleague's change of something else was kept beside it. */
export type Saved = 'saved' | 'merged';

/**
 * Facts as they should stand, brought together with what a colleague changed since the page was made: only what both
 * changed is asked.
 * @param current facts as they stand, with their version
 * @param typed facts as somebody wants them
 * @param seen what the page showed
 * @returns the facts to save, and whether a colleague's change is among them
 * @throws ConflictError with the facts as they stand, when both changed the same one in another way
 */
export function mergedFacts<T extends Facts>(
  current: { [K in keyof T]: Value } & { version: number },
  typed: T,
  { version, was }: Seen,
): MergedFacts<T> {
  if (current.version === version) return { facts: typed, isMerged: false };
  const names = Object.keys(typed);
  const stands = Object.fromEntries(names.map((name) => [name, current[name]])) as T;
  const shown = (given: Record<string, string>) =>
    Object.fromEntries(names.map((name) => [name, seenValue(given, name, typed[name]!)])) as T;
  const { merged, asked } = mergeFields<T>({
    seen: was ? shown(was) : null,
    ...{ typed, current: stands },
  });
  if (asked.length > 0) throw new ConflictError(current);
  return { facts: merged, isMerged: names.some((name) => merged[name] !== typed[name]) };
}
