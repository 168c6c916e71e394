import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { LetterBatches } from '@/components/outbox/letter-batches';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { lettersPage } from '@/lib/queries/outbox/batches';
import { Explanation } from '../../explanation';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outboxWork.letters');
  return { title: t('title') };
}

/** The letters that wait for a printer, and the piles that were made. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('host', 'team_lead');
  const page = await lettersPage(actor);
  if (!page) notFound();
  const { gedaan } = await searchParams;
  const t = await getTranslations('outboxWork.letters');
  const isLead = actor.roles.includes('team_lead');
  return (
    <WorkFrame site={site()} actor={actor} current={isLead ? 'team' : undefined}>
      <Explanation actor={actor} screen="letters" back={paths.work.letters} search={searchParams} />
      <FormPage
        back={isLead ? paths.work.team : paths.desk.home}
        backText={isLead ? t('backTeam') : t('backDesk')}
        title={t('title')}
        lead={t('lead')}
      >
        <DoneAlert done={gedaan} texts="outboxWork.letters.done" />
        <LetterBatches page={page} />
      </FormPage>
    </WorkFrame>
  );
}
