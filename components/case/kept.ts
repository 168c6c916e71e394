import type { FieldError } from '@/lib/platform/errors';

/** What the page knows of a form that came back: typed values, errors, and how the thing stands now. */
export type Kept = {
  values: Record<string, unknown>;
  errors: FieldError[];
  current?: Record<string, unknown>;
} | null;

/** A typed text of a kept form. */
export const typedText = (kept: Kept, name: string): string | undefined => {
  const value = name
    .split('.')
    .reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key],
      kept?.values,
    );
  return typeof value === 'string' ? value : undefined;
};

/** The typed texts of a list: one comes as a text, several as a list. */
export const typedList = (kept: Kept, name: string): string[] | undefined => {
  if (!kept) return undefined;
  const value = kept.values[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
};

/**
 * The version that a form carries: of the page on which its text was typed, for a form that comes back must not overwrite
 * what changed since. After both versions were shown, it is the one that was shown.
 */
export const seenVersion = (kept: Kept, field: 'version' | 'seen', now: number): number => {
  const shown = kept?.current?.version;
  if (kept?.current && typeof shown === 'number') return shown;
  return Number(typedText(kept, field)) || now;
};

/** Whether something was ticked; before anything was posted, how it stands. */
export const wasTicked = (kept: Kept, name: string, stands = false): boolean =>
  kept ? typedText(kept, name) !== undefined : stands;
