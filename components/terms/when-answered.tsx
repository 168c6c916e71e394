import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import type { Site } from '@/lib/platform/site-types';
import type { WhenAnswered as Page } from '@/lib/queries/terms/when-answered';
import { AnswerShown } from './answer-shown';
import { WhenForm } from './when-form';
import { WhenLate } from './when-late';

type Props = { page: Page; site: Site };

/** What it is about and since when; then the day, how it is found, and what to do when it has passed. */
export function WhenAnswered({ page, site }: Props) {
  const t = useTranslations('terms');
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('pageTitle')}</Heading>
        {page.answered ? null : <Paragraph look="lead">{t('lead')}</Paragraph>}
      </div>
      {page.answered ? <AnswerShown answered={page.answered} promise={page.promise} /> : null}
      {page.answered ? <WhenLate page={page} site={site} /> : null}
      {page.answered ? (
        <details className="plein-more">
          <summary>{t('again')}</summary>
          <WhenForm typed={page.typed} errors={page.errors} />
        </details>
      ) : (
        <WhenForm typed={page.typed} errors={page.errors} />
      )}
    </>
  );
}
