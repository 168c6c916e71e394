import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FirstContactForm } from '@/components/case/first-contact-form';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { waitingRequestsOf } from '@/lib/queries/shared/case/waiting-requests';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const t = await getTranslations('work.contact');
  return withTitle(t('title'), paths.work.action(id, 'contact'));
}

export default async function Page({ params }: Props) {
  const { actor, id } = await openCasePage(params, 'contact');
  const t = await getTranslations('work.contact');
  const owed = (await waitingRequestsOf(id)).filter((request) => request.isOwed);
  const kept = await readKeptForm(paths.work.action(id, 'contact'));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        {owed.length > 0 ? (
          <FirstContactForm caseId={id} owed={owed} kept={kept} today={today()} />
        ) : (
          <Paragraph>{t('nothingOwed')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
