import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { More } from '@/components/plan/more';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import type { TermStep } from '@/lib/rules/terms/types';
import { useTermWords } from './words';

/** Why the end of a term is that day: in plain words first, then in those of the law. */
export function TermWhy({ term }: { term: CaseTerm }) {
  const t = useTranslations('termsWork.why');
  const words = useTermWords();
  const dates = useDates();
  return (
    <More text={t('summary')} about={words.ofRule(term.rule, 'name')}>
      <p>{words.ofRule(term.rule, 'plain')}</p>
      <p className="small">
        {term.source}.{' '}
        {t('from', { event: words.event(term.from.kind), day: dates.plain(term.from.on) })}{' '}
        <Days term={term} />
      </p>
    </More>
  );
}

/** What was counted, stood still, moved and skipped. */
function Days({ term }: { term: CaseTerm }) {
  const t = useTranslations('termsWork.why');
  const stepWords = useStepWords();
  const dates = useDates();
  const target = term.target && t('target', { day: dates.plain(term.target) });
  return [...term.explanation.map(stepWords), target].filter(Boolean).join(' ');
}

/** One step of the counting; what the beginning tells already is not told again. */
function useStepWords() {
  const t = useTranslations('termsWork.why');
  const format = useFormatter();
  const dates = useDates();
  return (step: TermStep): string => {
    switch (step.kind) {
      case 'length':
        return t('raw', { day: dates.plain(step.on) });
      case 'suspended':
        return t('suspended', { days: step.days, law: step.article });
      case 'extended':
        return t('moved', { day: dates.plain(step.on), law: step.article });
      case 'lengthened':
        return t('lengthened', { day: dates.plain(step.on), law: step.article });
      case 'rolled': {
        const list = format.list(step.skipped.map(({ on }) => dates.dated(on)));
        const days = step.skipped.length;
        return t('skipped', { days, list, day: dates.plain(step.on), law: step.article });
      }
      case 'notRolled':
        return step.why === 'earliest' ? t('earliest') : '';
      default:
        return '';
    }
  };
}
