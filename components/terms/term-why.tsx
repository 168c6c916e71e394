import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { More } from '@/components/plan/more';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
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
        {words.ofRule(term.rule, 'law')}.{' '}
        {t('from', { event: words.event(term.from.kind), day: dates.plain(term.from.on) })}{' '}
        <Days term={term} />
      </p>
    </More>
  );
}

/** What was counted, stood still, moved and skipped. */
function Days({ term }: { term: CaseTerm }) {
  const t = useTranslations('termsWork.why');
  const format = useFormatter();
  const dates = useDates();
  const { suspendedDays, movedTo, rawEnd, skipped, end, isEarliest, target } = term;
  const list = format.list(skipped.map((day) => dates.short(day)));
  const said = [
    suspendedDays > 0 && t('suspended', { days: suspendedDays }),
    movedTo && t('moved', { day: dates.plain(movedTo) }),
    t('raw', { day: dates.plain(rawEnd) }),
    skipped.length > 0 && t('skipped', { days: skipped.length, list, day: dates.plain(end) }),
    isEarliest && t('earliest'),
    !isEarliest && term.binds === 'municipality' && t('target', { day: dates.plain(target) }),
  ];
  return said.filter(Boolean).join(' ');
}
