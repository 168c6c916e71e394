import 'server-only';
import { parseAnswers } from '@/lib/commands/help-request/read-draft';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError, type FieldError } from '@/lib/platform/errors';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import {
  holdsFor,
  keptLook,
  toDeskField,
  toDraftAnswers,
  type KeptLook,
  type TypedWalkIn,
} from '@/lib/schemas/desk';

/**
 * What a look-up found, from the row that was kept.
 * @param values the row's values, or nothing
 * @returns null when there was no look-up
 */
export function lookIn(values: unknown): KeptLook | null {
  return keptLook.safeParse(values).data ?? null;
}

/**
 * A known household is found again by name, birth date and address. Without the address the question would start a
 * second household beside it, so the desk asks for it first.
 */
function addressErrors(walkIn: TypedWalkIn, look: KeptLook | null): FieldError[] {
  if (!look?.asksAddress || !holdsFor(look, walkIn) || walkIn.noAddress) return [];
  return (['postcode', 'houseNumber'] as const)
    .filter((field) => walkIn[field] === '')
    .map((path) => ({ path, key: `${path}ForContact` }));
}

/**
 * Checks a visit with the schema of every request, and brings all errors to the fields of the desk, at once.
 * @param walkIn as typed
 * @param look what the look-up found
 * @param others errors that were found already
 * @returns the checked answers
 * @throws FieldErrorsError with names of desk fields
 */
export function checkWalkIn(
  walkIn: TypedWalkIn,
  look: KeptLook | null,
  others: readonly FieldError[] = [],
): HelpRequestAnswers {
  const errors = [...addressErrors(walkIn, look), ...others];
  try {
    const answers = parseAnswers(toDraftAnswers(walkIn), today());
    if (errors.length === 0) return answers;
  } catch (error) {
    if (!(error instanceof FieldErrorsError)) throw error;
    errors.push(...error.errors.map((one) => ({ ...one, path: toDeskField(one.path) })));
  }
  throw new FieldErrorsError(errors);
}
