import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { MyConsultations } from '@/components/consult/my-consultations';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { askedByMe, askedOfMe } from '@/lib/queries/consult/my-consultations';
import { wayBack } from '../way-back';

type Props = { searchParams: Promise<{ na?: string; mijn?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultWork.mine');
  return { title: t('title') };
}

/** What colleagues ask the reader to think along about, and what the reader asked them. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('consultant', 'team_lead', 'host');
  const { na, mijn, gedaan } = await searchParams;
  const [ofMe, byMe] = await Promise.all([askedOfMe(actor, na), askedByMe(actor, mijn)]);
  const t = await getTranslations('consultWork.mine');
  const helps = actor.helpsHouseholds === true;
  return (
    <WorkFrame site={site()} actor={actor} current={helps ? 'today' : 'team'}>
      <FormPage {...await wayBack(!helps)} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="consultWork.done" />
        <MyConsultations {...{ ofMe, byMe }} isContinued={na !== undefined || mijn !== undefined} />
      </FormPage>
    </WorkFrame>
  );
}
