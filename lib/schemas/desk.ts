import { z } from 'zod';
import { domainsForAreas } from '@/lib/domains';
import type { LocalDate } from '@/lib/rules/local-date';
import { monthOf } from '@/lib/rules/month-names';
import { typedNameKey } from '@/lib/rules/names';
import { splitTypedName } from '@/lib/rules/typed-name';
import {
  anything,
  cleanText,
  formKey,
  longText,
  requiredBirthDate,
  requiredText,
  tick,
} from './fields';
import type { Step } from './help-request';

const typed = anything.transform(cleanText);

const typedList = anything.transform((value) =>
  (Array.isArray(value) ? value : [value]).map(cleanText).filter((text) => text !== ''),
);

const typedDate = anything
  .transform((value) => (value && typeof value === 'object' ? value : {}))
  .pipe(z.object({ day: typed, month: typed, year: typed }));

/**
 * The desk form exactly as typed: nothing is wrong in it yet, so that everything can be kept. `walkIn` is the id that
 * the page gave to this visit.
 */
export const walkInForm = z.object({
  walkIn: formKey,
  name: typed,
  birthDate: typedDate,
  phone: typed,
  email: typed,
  /** has neither, and comes to the plein again */
  comesBy: tick,
  postcode: typed,
  houseNumber: typed,
  street: typed,
  city: typed,
  /** known, but without the address under which that would be found */
  noAddress: tick,
  language: typed,
  needsInterpreter: tick,
  isAddressSecret: tick,
  mayNotBeCalledHome: tick,
  story: typed,
  areas: typedList,
  urgencies: typedList,
  answer: typed,
});

/** A visit to the desk as typed. */
export type WalkIn = z.output<typeof walkInForm>;

/** The part of a visit that is stored and shown again. */
export type TypedWalkIn = Omit<WalkIn, 'walkIn'>;

/** What was typed, without which visit it is. */
export function typedOf(walkIn: WalkIn): TypedWalkIn {
  const { walkIn: _walkIn, ...typedValues } = walkIn;
  return typedValues;
}

/** A desk form with nothing in it. */
export const emptyWalkIn: TypedWalkIn = {
  name: '',
  birthDate: { day: '', month: '', year: '' },
  ...{
    phone: '',
    email: '',
    comesBy: false,
    postcode: '',
    houseNumber: '',
    street: '',
    city: '',
    noAddress: false,
  },
  ...{ language: '', needsInterpreter: false, isAddressSecret: false, mayNotBeCalledHome: false },
  ...{ story: '', areas: [], urgencies: [], answer: '' },
};

/**
 * What a look-up needs: name and birth date, both.
 * @param today local date, for birth dates
 */
export const lookUpSchema = (today: LocalDate) =>
  z.object({ name: requiredText('nameMissing'), birthDate: requiredBirthDate(today) });

const typedAnswer = z.object({
  story: requiredText('questionMissing', longText),
  answer: requiredText('answerMissing', longText),
});

/** Which parts of life can be answered at the desk: those whose domains all have a fast lane. */
const isQuick = (areas: readonly string[]) =>
  domainsForAreas(areas, []).every((domain) => domain.hasFastLane);

/**
 * What *meteen geholpen* needs besides the request: a question and its answer. What is urgent, or touches a domain
 * without a fast lane, goes to a contact person (VALUES M7).
 */
export const answerSchema = anything.transform((value, context) => {
  const walkIn = value as TypedWalkIn;
  const parsed = typedAnswer.safeParse(walkIn);
  const say = (field: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: [field] });
  for (const issue of parsed.error?.issues ?? []) say(String(issue.path[0]), issue.message);
  if (walkIn.urgencies.length > 0) say('urgencies', 'urgentNotAtOnce');
  if (!isQuick(walkIn.areas)) say('areas', 'areaNotAtOnce');
  return parsed.data ?? z.NEVER;
});

/** Asking for a code to take home: only after the host saw who it is. */
export const askCode = z.object({ checked: tick.refine((isTicked) => isTicked, 'identityUnseen') });

/** A code that was made to take home, as it is kept for a moment for this host in this browser. */
export const givenCode = z.object({
  code: z.string(),
  until: z.iso.datetime(),
});

/** A form that only says which visit. */
export const walkInId = z.object({
  walkIn: formKey,
});

/**
 * Rows of a draft that only the desk has: the form as typed, the outcome of the look-up, and the mark that the visit was
 * set aside for the next person. Rows of their own, so that none overwrites another.
 */
export const deskSteps = { typed: 'balie', look: 'balie-gezocht', aside: 'balie-opzij' } as const;

/** What a look-up found, and for whom: it no longer holds when another name or birth date is typed. */
export const keptLook = z.object({
  name: z.string(),
  birthDate: z.iso.date(),
  caseId: z.uuid().nullable(),
  /** the household is found again by its address only, so the desk asks for it */
  asksAddress: z.boolean(),
});

/** The outcome of a look-up, as kept with the visit. */
export type KeptLook = z.output<typeof keptLook>;

/**
 * Whether what was found is about the person whose name and birth date stand in the form now.
 */
export function holdsFor(look: KeptLook, walkIn: TypedWalkIn): boolean {
  const { day, month, year } = walkIn.birthDate;
  const inDigits = [monthOf(month), day].map((part) => String(part ?? '').padStart(2, '0'));
  const bornOn = [year, ...inDigits].join('-');
  return look.name === typedNameKey(walkIn.name) && look.birthDate === bornOn;
}

const on = (isTicked: boolean) => (isTicked ? '1' : '');

/**
 * The answers of a request, by question page, from what was typed at the desk. Pages that the desk does not ask are
 * left open, as a resident may leave them open.
 * @param walkIn as typed
 * @returns typed answers for the draft; the request's own schema checks them
 */
export function toDraftAnswers(
  walkIn: TypedWalkIn,
): Partial<Record<Step, Record<string, unknown>>> {
  const { story, areas, urgencies, birthDate, street, houseNumber, postcode, city } = walkIn;
  const hasNeither = walkIn.comesBy && walkIn.phone === '' && walkIn.email === '';
  return {
    verhaal: { story },
    leefgebieden: { areas },
    dringend: { urgencies },
    'wie-bent-u': {
      ...namePartsOf(walkIn.name),
      ...{ birthDate, street, houseNumber, postcode, city },
      isAddressSecret: on(walkIn.isAddressSecret),
    },
    bereiken: {
      phone: walkIn.phone,
      email: walkIn.email,
      hasNeither: on(hasNeither),
      ways: walkIn.comesBy ? ['plein'] : [],
      mayNotBeCalledHome: on(walkIn.mayNotBeCalledHome),
      language: walkIn.language,
      needsInterpreter: on(walkIn.needsInterpreter),
    },
  };
}

function namePartsOf(name: string) {
  const { givenName, familyNamePrefix, familyName } = splitTypedName(name);
  return {
    givenName,
    familyNamePrefix: familyNamePrefix ?? '',
    familyName: familyName ?? '',
  };
}

/** Whoever got an answer at once need not be reached: whoever leaves it open, comes by. */
export function withoutNeedOfReach(walkIn: TypedWalkIn): TypedWalkIn {
  const isOpen = walkIn.phone === '' && walkIn.email === '';
  return isOpen ? { ...walkIn, comesBy: true } : walkIn;
}

const fieldNames: Record<string, string> = {
  givenName: 'name',
  familyNamePrefix: 'name',
  familyName: 'name',
  hasNeither: 'comesBy',
  ways: 'comesBy',
};

/**
 * The desk field at which an error of the request belongs.
 * @param path of the request's schema, step first (`wie-bent-u.birthDate.day`)
 * @returns name of the field in the desk form (`birthDate.day`)
 */
export function toDeskField(path: string): string {
  const [, field = '', ...rest] = path.split('.');
  return [fieldNames[field] ?? field, ...rest].join('.');
}

/** Whether nothing was typed or ticked at all. */
export function isEmptyWalkIn(walkIn: TypedWalkIn): boolean {
  const isSaid = (value: unknown): boolean =>
    value && typeof value === 'object' ? Object.values(value).some(isSaid) : Boolean(value);
  return !isSaid(walkIn);
}
