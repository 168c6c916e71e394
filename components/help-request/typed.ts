import type { TypedAnswers, TypedDate, TypedRow } from '@/lib/schemas/typed-answers';

type Typed = TypedAnswers | TypedRow;

/** One text field as typed. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

/** A tick: there or not. */
export const isTicked = (typed: Typed, name: string) => textOf(typed, name) !== '';

/** The ticked choices of a group. */
export function choicesOf(typed: TypedAnswers, name: string): string[] {
  const value = typed[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The rows of a list, open ones included. */
export function rowsOf(typed: TypedAnswers, name: string): TypedRow[] {
  const value = typed[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
}

/** Day, month and year as typed. */
export function dateOf(typed: Typed, name: string): TypedDate {
  const value = typed[name];
  const none = { day: '', month: '', year: '' };
  return value && typeof value === 'object' && !Array.isArray(value)
    ? { ...none, ...(value as Partial<TypedDate>) }
    : none;
}
