import { useTranslations } from 'next-intl';
import { mainForm } from '@/components/page/main-form';
import type { FieldError } from '@/lib/platform/errors';

/** To whom the plan speaks: whose it is, a parent of a child who lives elsewhere, or a colleague. */
export type PlanVoice = 'own' | 'parent' | 'colleague';

type Translator = ReturnType<typeof useTranslations<'plan'>>;
type Values = Record<string, string | number>;
type AnyTranslator = ((key: string, values?: Values) => string) & { has: (key: string) => boolean };

/** A key of the texts of the plan. */
export type PlanKey = Parameters<Translator>[0];

/** The words of the plan by key. */
export type PlanWords = (key: PlanKey, values?: Values) => string;

/** Where stands what others read in other words than whose plan it is; everything else is said the same to all. */
const otherAreas = { own: null, parent: 'planParent', colleague: 'planWork' } as const;

/**
 * The words of the plan for whoever reads it, on a page or on paper.
 * @param texts all texts, of `useTranslations()` or `getTranslations()`
 * @param voice to whom they speak
 */
export function planWordsIn(texts: unknown, voice: PlanVoice): PlanWords {
  const say = texts as AnyTranslator;
  const other = otherAreas[voice];
  return (key, values) =>
    other && say.has(`${other}.${key}`)
      ? say(`${other}.${key}`, values)
      : say(`plan.${key}`, values);
}

/** The words of the plan for whoever reads a page. */
export const usePlanWords = (voice: PlanVoice): PlanWords => planWordsIn(useTranslations(), voice);

/** Field of the form that an error is about: one of a list, or of a date, is the list's or the date's. */
const isAbout = (field: string) => (error: FieldError) =>
  error.path === field || error.path.startsWith(`${field}.`);

/** Without a field of its own: what is wrong with the form as a whole. */
const wholeForm = ['', 'seen', 'formKey', 'why'];

const hrefOf = ({ path }: FieldError) => {
  if (wholeForm.includes(path)) return `#${mainForm}`;
  return `#${path.replace(/^(waitsFor|owner|whose)\..*$/, '$1')}`;
};

/** Errors of a form of the plan in words: for the summary, and by field. */
export function usePlanErrors(voice: PlanVoice, errors: readonly FieldError[]) {
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
