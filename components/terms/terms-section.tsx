import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import type { LocalDate } from '@/lib/rules/local-date';
import { TermsTable } from './terms-table';

type Props = { terms: readonly CaseTerm[]; caseId: string; today: LocalDate };

const shown = 6;

/** The terms of a household on the page of its case: the nearest ones, and the way to all of it. */
export function TermsSection({ terms, caseId, today }: Props) {
  const t = useTranslations('termsWork');
  const rest = terms.length - shown;
  return (
    <Section id="termijnen" title={t('title')}>
      {terms.length === 0 ? (
        <Paragraph>{t('section.none')}</Paragraph>
      ) : (
        <TermsTable terms={terms.slice(0, shown)} today={today} />
      )}
      {rest > 0 ? <Paragraph>{t('section.more', { count: rest })}</Paragraph> : null}
      <Link href={paths.work.terms(caseId)} target>
        {t('section.all')}
      </Link>
    </Section>
  );
}
