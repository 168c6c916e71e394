import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { RemarkList } from '@/components/heard/remarks';
import { Pagination } from '@/components/ui/pagination';
import { lookAtObstacles } from '@/lib/commands/deviation/look-at-obstacles';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { waitingRemarks } from '@/lib/queries/lesson/lessons';

type Props = { searchParams: Promise<{ na?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.remarks');
  return { title: t('title') };
}

/** What people said about rules; longest waiting first. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, gedaan } = await searchParams;
  await lookAtObstacles(actor);
  const { lines, next } = await waitingRemarks(actor, na);
  const t = await getTranslations('heardWork.remarks');
  const obstacles = await getTranslations('deviationWork.obstacles');
  const common = await getTranslations('common');
  const here = paths.heard.remarks;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.obstacles}
        backText={obstacles('title')}
        title={t('title')}
        lead={t('lead')}
      >
        <DoneAlert done={gedaan} texts="heardWork.done" />
        <RemarkList lines={lines} />
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('first') } : undefined}
          next={next ? { href: `${here}?na=${next}`, text: t('next') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
