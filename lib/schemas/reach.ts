import { email, manyOf, oneOf, optionalText, phone, tick } from './fields';
import { asksHomeVisit, asksSafeReach } from './safe-reach';

const asObject = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;

export const contactWays = ['call', 'home', 'plein', 'letter', 'email'] as const;
/** Languages that somebody may want to speak (BCP 47), 'other' with a word of their own. */
export const spokenLanguages = [
  'nl',
  'en',
  'ar',
  'tr',
  'pl',
  'uk',
  'ti',
  'fr',
  'es',
  'other',
] as const;
export const contactMoments = ['morning', 'afternoon', 'evening'] as const;
/** Whether we can come home where it is not safe; 'ask': only after a talk about it. */
export const homeVisits = ['safe', 'elsewhere', 'ask'] as const;
/** Where somebody can be found. */
export const contact = {
  phone,
  email,
  /** "geen van beide" */
  hasNeither: tick,
  mayNotBeCalledHome: tick,
};

/** How and when that is safe, in the words of who knows. */
export const safely = { safeReach: optionalText(1000) };

/** How and when somebody would like to talk. */
export const talk = {
  ways: manyOf(contactWays),
  homeVisit: oneOf(homeVisits),
  moments: manyOf(contactMoments),
};

/** What makes the talk go well. */
export const together = {
  language: oneOf(spokenLanguages),
  otherLanguage: optionalText(40),
  needsInterpreter: tick,
  companion: optionalText(),
  remarks: optionalText(1000),
};

/** Whether one way to reach somebody was said, or that there is none. */
export const saysWhere = (answers: { phone: string; email: string; hasNeither: boolean }) =>
  answers.phone !== '' || answers.email !== '' || answers.hasNeither;

// Also when something else on the page is not right: all errors come at once.
export const whereMissing = { message: 'reachMissing', path: ['phone'], when: () => true };

/**
 * The step `bereiken` as its four pages kept it. What was said on a page that is not asked any more, is not said.
 * @param pages answers by step or by page, as typed
 */
export function reachOf(pages: unknown): Record<string, unknown> {
  const typed = asObject(pages);
  const { homeVisit, ...rest } = {
    ...asObject(typed.bereiken),
    ...asObject(typed.veilig),
    ...asObject(typed.gesprek),
    ...asObject(typed.taal),
  } as Record<string, unknown>;
  const { safeReach, ...reach } = rest;
  return {
    ...reach,
    ...(asksSafeReach(typed) ? { safeReach } : {}),
    ...(asksHomeVisit(typed) ? { homeVisit } : {}),
  };
}

const isFilled = (value: unknown) => typeof value === 'string' && value !== '';

/** Whoever has neither phone nor e-mail is reached by letter or at the plein: one of these must be possible. */
export const canBeReached = (value: unknown) => {
  const answers = asObject(value);
  const { phone, email, hasNeither, ways } = asObject(answers.bereiken);
  const { street, houseNumber, postcode } = asObject(answers['wie-bent-u']);
  const hasAddress = isFilled(houseNumber) && (isFilled(postcode) || isFilled(street));
  const atPlein = Array.isArray(ways) && ways.includes('plein');
  return !hasNeither || isFilled(phone) || isFilled(email) || hasAddress || atPlein;
};

/**
 * Whether the way to talk is all that can still make somebody reachable: neither phone, nor e-mail, nor an address.
 * @param pages answers by page or step, as typed or as checked
 */
export function needsToCome(pages: unknown): boolean {
  const { bereiken } = asObject(pages);
  const { hasNeither } = asObject(bereiken);
  return (
    tick.parse(hasNeither) &&
    !canBeReached({ ...asObject(pages), bereiken: { ...asObject(bereiken), ways: [] } })
  );
}

/** Who would like a mail says to which address; that is asked at the address, where it can be given. */
export const saysWhereToMail = (value: unknown) => {
  const { ways, email: address } = asObject(asObject(value).bereiken);
  return !(Array.isArray(ways) && ways.includes('email')) || isFilled(address);
};

/** "Come to my home", and "it is not safe at home": we ask, and do not guess. */
export const saysWhetherHomeIsSafe = (value: unknown) =>
  !asksHomeVisit(value) || asObject(asObject(value).bereiken).homeVisit != null;
