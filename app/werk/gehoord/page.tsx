import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { ToldMeList } from '@/components/heard/feedback';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { toldMe } from '@/lib/queries/feedback/feedback';
import { wayBack } from '../way-back';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.feedback');
  return { title: t('toldTitle') };
}

/** What residents wanted the reader to know. */
export default async function Page() {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const t = await getTranslations('heardWork.feedback');
  const helps = actor.helpsHouseholds === true;
  return (
    <WorkFrame site={site()} actor={actor} current={helps ? 'today' : 'team'}>
      <FormPage {...await wayBack(!helps)} title={t('toldTitle')} lead={t('toldLead')}>
        <ToldMeList lines={await toldMe(actor)} />
      </FormPage>
    </WorkFrame>
  );
}
