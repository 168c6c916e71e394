import { useTranslations } from 'next-intl';
import { State } from '@/components/ui/state';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import { daysBetween, type LocalDate } from '@/lib/rules/local-date';

type Props = { term: CaseTerm; today: LocalDate };

const kinds = { kept: 'done', keptLate: 'late', over: 'wait' } as const;

/** How a term stands, in days and words. */
export function TermState({ term, today }: Props) {
  const t = useTranslations('termsWork.state');
  const { state, end, target, binds } = term;
  if (state === 'late') {
    return (
      <State kind="late" as="span">
        {t('late', { days: daysBetween(end, today) })}
      </State>
    );
  }
  if (state !== 'running') {
    return (
      <State kind={kinds[state]} as="span">
        {t(state)}
      </State>
    );
  }
  const isNear = binds === 'municipality' && target !== null && target <= today;
  return (
    <State kind={isNear ? 'late' : 'now'} as="span">
      {binds === 'resident' ? t('resident') : t('running', { days: daysBetween(today, end) })}
    </State>
  );
}
