import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { WordingList } from '@/components/outbox/wording-list';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { wordings } from '@/lib/queries/outbox/wordings';
import { wayBack } from '../way-back';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outboxWork.wordings');
  return { title: t('title') };
}

/** All mails, text messages and letters in all languages, as they go out. */
export default async function Page() {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const t = await getTranslations('outboxWork.wordings');
  const isLead = actor.roles.includes('team_lead');
  return (
    <WorkFrame site={site()} actor={actor} current={isLead ? 'team' : undefined}>
      <FormPage {...await wayBack(isLead)} title={t('title')} lead={t('lead')}>
        <WordingList wordings={await wordings()} />
      </FormPage>
    </WorkFrame>
  );
}
