import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { NoteConsentForm } from '@/components/involved/consent-work';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { consentPage } from '@/lib/queries/involved/consents';
import { openCasePage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string; consentId: string }> };

const address = ({ id, consentId }: { id: string; consentId: string }) =>
  paths.work.action(id, `toestemming/${consentId}`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.consent');
  return withTitle(t('note'), address(await params));
}

/** Writing down what somebody answered in a conversation or on paper. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: named } = await openCasePage(params, 'askConsent');
  const t = await getTranslations('involvedWork.consent');
  const { lines } = await consentPage(facts);
  const line = lines.find((one) => one.id === named.consentId);
  if (!line) notFound();
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.action(id, 'toestemming')}
        backText={t('title')}
        title={t('note')}
        lead={line.words}
      >
        <NoteConsentForm
          line={line}
          kept={await readKeptForm(address(named))}
          action={`${address(named)}/opslaan`}
        />
      </FormPage>
    </WorkFrame>
  );
}
