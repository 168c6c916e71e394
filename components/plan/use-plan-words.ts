import { useLocale, useTranslations } from 'next-intl';
import type { FieldError } from '@/lib/platform/errors';

/**
 * To whom the plan speaks: a resident as "u", a young person as "je" (RULES 4.1), a parent of a child who lives elsewhere,
 * or a colleague.
 */
export type Voice = 'adult' | 'young' | 'parent' | 'colleague';

type Translator = ReturnType<typeof useTranslations<'plan'>>;
type Values = Record<string, string | number>;
type AnyTranslator = ((key: string, values?: Values) => string) & { has: (key: string) => boolean };

/** A key of the texts of the plan. */
export type PlanKey = Parameters<Translator>[0];

/** The words of the plan by key. */
export type PlanWords = (key: PlanKey, values?: Values) => string;

/**
 * The words of the plan for a voice. What a young person, a parent elsewhere or a colleague reads in other words stands in a namespace of its
 * own; everything else is said the same to everybody. English has one word for "u" and "je", and colleagues read Dutch.
 */
export function usePlanWords(voice: Voice): PlanWords {
  const isDutch = useLocale() === 'nl';
  const common = useTranslations('plan') as unknown as AnyTranslator;
  const young = useTranslations('planYoung') as unknown as AnyTranslator;
  const work = useTranslations('planWork') as unknown as AnyTranslator;
  const parent = useTranslations('planParent') as unknown as AnyTranslator;
  const own = { adult: null, young: isDutch ? young : null, parent, colleague: work }[voice];
  return (key, values) => (own?.has(key) ? own(key, values) : common(key, values));
}

/** Field of the form that an error is about: one of a list, or of a date, is the list's or the date's. */
const isAbout = (field: string) => (error: FieldError) =>
  error.path === field || error.path.startsWith(`${field}.`);

/** Without a field of its own: what is wrong with the form as a whole. */
const wholeForm = ['', 'seen', 'formKey', 'why'];

/** Id of the form on a page with one, where an error of the form as a whole leads to. */
export const planFormId = 'plan-formulier';

const hrefOf = ({ path }: FieldError) => {
  if (wholeForm.includes(path)) return `#${planFormId}`;
  return `#${path.replace(/^(waitsFor|owner|whose)\..*$/, '$1')}`;
};

/** Errors of a form of the plan in words: for the summary, and by field. */
export function usePlanErrors(voice: Voice, errors: readonly FieldError[]) {
  const words = usePlanWords(voice);
  const plan = useTranslations('plan') as unknown as AnyTranslator;
  const common = useTranslations('errors') as unknown as AnyTranslator;
  const say = ({ key, values }: FieldError): string => {
    if (key === 'tooLong' && values?.words) return common('tooLongBy', values);
    const own = `errors.${key}`;
    return plan.has(own) ? words(own as PlanKey, values) : common(key, values);
  };
  return {
    summary: errors.map((error) => ({ href: hrefOf(error), text: say(error) })),
    of: (field: string): string | undefined => {
      const found = errors.find(isAbout(field));
      return found && say(found);
    },
  };
}
