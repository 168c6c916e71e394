import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { FieldError } from '@/lib/platform/errors';

type Key = 'tooLong';

/** The sentence of an error: in the words of the work pages where those differ, else in everybody's words. */
function useErrorText() {
  const common = useTranslations('errors');
  const work = useTranslations('work.errors');
  const lead = useTranslations('lead.errors');
  const involved = useTranslations('involvedWork.errors');
  const deviation = useTranslations('deviationWork.errors');
  const late = useTranslations('lateWork.errors');
  const ask = useTranslations('askWork.errors');
  const decision = useTranslations('decisionWork.errors');
  const consult = useTranslations('consultWork.errors');
  const known = useTranslations('knownWork.errors');
  const template = useTranslations('templateWork.errors');
  const authority = useTranslations('authorityWork.errors');
  const heard = useTranslations('heardWork.errors');
  const terms = useTranslations('termsWork.errors');
  return ({ key, values }: FieldError): string => {
    if (lead.has(key as never)) return lead(key as never, values as never);
    if (work.has(key as never)) return work(key as never, values as never);
    if (involved.has(key as never)) return involved(key as never, values as never);
    if (deviation.has(key as never)) return deviation(key as never, values as never);
    if (late.has(key as never)) return late(key as never, values as never);
    if (ask.has(key as never)) return ask(key as never, values as never);
    if (decision.has(key as never)) return decision(key as never, values as never);
    if (consult.has(key as never)) return consult(key as never, values as never);
    if (known.has(key as never)) return known(key as never, values as never);
    if (template.has(key as never)) return template(key as never, values as never);
    if (authority.has(key as never)) return authority(key as never, values as never);
    if (heard.has(key as never)) return heard(key as never, values as never);
    if (terms.has(key as never)) return terms(key as never, values as never);
    return common(key as Key, values);
  };
}

/** Error texts per field of a form. A field of several parts has the first error of any part. */
export function useFieldErrors(errors: readonly FieldError[] = []) {
  const text = useErrorText();
  return (path: string): string | undefined => {
    const found = errors.find((error) => error.path === path || error.path.startsWith(`${path}.`));
    return found && text(found);
  };
}

type Props = {
  errors?: readonly FieldError[];
  /** where something is done that is not done in this form */
  links?: Readonly<Record<string, string>>;
};

/** Everything that must be mended, above the form; each leads to its field, or to the page where it is done. */
export function FormErrors({ errors = [], links = {} }: Props) {
  const t = useTranslations('common.errors');
  const text = useErrorText();
  const lines = errors
    .filter((error) => error.path !== '')
    .map((error) => ({ href: links[error.path] ?? `#${error.path}`, text: text(error) }));
  return <ErrorSummary title={t('title', { count: lines.length })} errors={lines} />;
}
