import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AskConsentForm, ConsentTable } from '@/components/involved/consent-work';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { consentPage } from '@/lib/queries/involved/consents';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.consent');
  return withTitle(t('title'), paths.work.action((await params).id, 'toestemming'));
}

/** What was asked, how it stands, and a further question. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'askConsent');
  const t = await getTranslations('involvedWork.consent');
  const { gedaan } = await searchParams;
  const [page, kept] = await Promise.all([
    consentPage(facts),
    readKeptForm(paths.work.action(id, 'toestemming')),
  ]);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#erbij`} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="involvedWork.done" />
        <Section id="gevraagd" title={t('asked')}>
          <ConsentTable lines={page.lines} caseId={id} />
        </Section>
        <Section id="vragen" title={t('ask')}>
          <AskConsentForm page={page} kept={kept} caseId={id} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
