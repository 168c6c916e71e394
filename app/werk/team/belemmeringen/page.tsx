import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { WaitingObstacles } from '@/components/deviation/obstacles';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { lookAtObstacles } from '@/lib/commands/deviation/look-at-obstacles';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { countRemarks } from '@/lib/queries/lesson/lessons';
import { waitingObstacles } from '@/lib/queries/deviation/obstacles';

type Props = { searchParams: Promise<{ na?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deviationWork.obstacles');
  return { title: t('title') };
}

/** The rules that stand in the way, of all teams; longest waiting first. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, gedaan } = await searchParams;
  await lookAtObstacles(actor);
  const { lines, next } = await waitingObstacles(actor, na);
  const t = await getTranslations('deviationWork');
  const common = await getTranslations('common');
  const lead = await getTranslations('lead.links');
  const heard = await getTranslations('heardWork.remarks');
  const here = paths.work.obstacles;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.team}
        backText={lead('team')}
        title={t('obstacles.title')}
        lead={t('obstacles.lead')}
      >
        <DoneAlert done={gedaan} texts="deviationWork.done" />
        <Section id="wacht" title={t('obstacles.waiting')}>
          <WaitingObstacles lines={lines} />
          <Pagination
            label={common('pages')}
            previous={na ? { href: here, text: t('obstacles.newest') } : undefined}
            next={next ? { href: `${here}?na=${next}`, text: t('obstacles.next') } : undefined}
          />
        </Section>
        <Link href={paths.heard.remarks} target>
          {heard('link', { count: await countRemarks(actor) })}
        </Link>
        <Link href={paths.work.answeredObstacles} target>
          {t('answered.link')}
        </Link>
      </FormPage>
    </WorkFrame>
  );
}
