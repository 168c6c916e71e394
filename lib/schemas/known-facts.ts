import type { LocalDate } from '@/lib/rules/local-date';
import type { TypedAnswers, TypedDate } from './typed-answers';

/** What the sign-in service or our own record told about the one who signed in, so that it is not asked again. */
export type KnownFacts = {
  givenName?: string;
  familyNamePrefix?: string;
  familyName?: string;
  birthDate?: LocalDate;
  street?: string;
  houseNumber?: string;
  postcode?: string;
  city?: string;
};

const nameFields = ['givenName', 'familyNamePrefix', 'familyName'] as const;
const addressFields = ['street', 'houseNumber', 'postcode', 'city'] as const;

/** Whether the address is known well enough to find the door. */
export const knowsAddress = (facts: KnownFacts) => !!facts.houseNumber && !!facts.postcode;

const pick = <K extends keyof KnownFacts>(facts: KnownFacts, fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, facts[field] ?? '']));

function dateParts(date: LocalDate): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

const isBlank = (typed: TypedAnswers, fields: readonly string[]) =>
  fields.every((field) => !typed[field] || String(typed[field]).trim() === '');

/**
 * The page `wie-bent-u` with what is known already. Name and birth date as told; the address as told, unless another
 * one was typed: somebody may live elsewhere now.
 * @param typed as typed
 * @param facts what is known
 * @returns the page as it is kept and sent
 */
export function withFacts(typed: TypedAnswers, facts: KnownFacts): TypedAnswers {
  const hasOwnAddress = !isBlank(typed, addressFields);
  return {
    ...typed,
    ...(facts.givenName ? pick(facts, nameFields) : {}),
    ...(facts.birthDate ? { birthDate: dateParts(facts.birthDate) } : {}),
    ...(knowsAddress(facts) && !hasOwnAddress ? pick(facts, addressFields) : {}),
  };
}

/**
 * What was typed beside the facts: the same page with the known address left out, for the fields of the form.
 * @param kept the page as it is kept
 * @param facts what is known
 * @returns the page as it is typed
 */
export function withoutFacts(kept: TypedAnswers, facts: KnownFacts): TypedAnswers {
  const isKnown = knowsAddress(facts) && addressFields.every((f) => kept[f] === (facts[f] ?? ''));
  return isKnown ? { ...kept, ...pick({}, addressFields) } : kept;
}

/** The facts that are kept with the page, if any. */
export function factsOf(values: unknown): KnownFacts | null {
  const facts = (values as { facts?: unknown } | null | undefined)?.facts;
  return facts && typeof facts === 'object' ? facts : null;
}
