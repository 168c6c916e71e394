import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { MovedAlert } from '@/components/terms/moved-alert';
import { PartFacts } from '@/components/terms/part-facts';
import { TermsTable } from '@/components/terms/terms-table';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { today as todayNow } from '@/lib/platform/clock';
import { site } from '@/lib/platform/site';
import { termsPage } from '@/lib/queries/terms/case-terms';
import { formKey } from '@/lib/schemas/fields';
import { openCasePage } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('termsWork');
  return { title: t('pageTitle') };
}

/** All terms of the law in a household together, what they follow from, and what the last fact moved. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'answer');
  const written = formKey.safeParse((await searchParams).gedaan).data;
  const today = todayNow();
  const { running, parts, moved } = await termsPage(facts, today, written);
  const t = await getTranslations('termsWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#termijnen`} title={t('title')} lead={t('lead')}>
        {moved ? <MovedAlert moved={moved} /> : null}
        {running.length === 0 ? (
          <Paragraph>{t('section.none')}</Paragraph>
        ) : (
          <TermsTable terms={running} today={today} />
        )}
        {parts.map((part) => (
          <PartFacts key={part.id} part={part} caseId={id} mayWrite={!part.isTakenBack} />
        ))}
      </FormPage>
    </WorkFrame>
  );
}
