import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useDomainName } from '@/components/case/parts-table';
import { Table } from '@/components/ui/table';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import type { LocalDate } from '@/lib/rules/local-date';
import { TermState } from './term-state';
import { TermWhy } from './term-why';
import { useTermWords } from './words';

type Props = { terms: readonly CaseTerm[]; today: LocalDate };

/** The terms that run in a household, over all domains, the earliest first. */
export function TermsTable({ terms, today }: Props) {
  const t = useTranslations('termsWork');
  const words = useTermWords();
  const domain = useDomainName();
  const dates = useDates();
  return (
    <Table
      caption={t('caption')}
      rows={terms}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'what',
          label: t('what'),
          header: true,
          cell: (term) => (
            <>
              {words.ofRule(term.rule, 'name')}
              <span className="plein-person__role font-normal">{domain(term.domain)}</span>
            </>
          ),
        },
        {
          key: 'until',
          label: t('until'),
          cell: (term) => (
            <>
              {term.kind === 'earliest'
                ? t('earliest', { day: dates.dated(term.end) })
                : dates.dated(term.end)}
              <TermWhy term={term} />
            </>
          ),
        },
        {
          key: 'target',
          label: t('target'),
          cell: ({ binds, target }) =>
            binds === 'municipality' && target ? dates.dated(target) : '–',
        },
        {
          key: 'how',
          label: t('how'),
          cell: (term) => <TermState term={term} today={today} />,
        },
      ]}
    />
  );
}
