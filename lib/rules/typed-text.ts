/**
 * What somebody typed in a field that may stay empty.
 * @param text as typed
 * @returns null for nothing
 */
export const emptyToNull = (text: string): string | null => (text === '' ? null : text);
