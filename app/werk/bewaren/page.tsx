import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DestroyableParts } from '@/components/retention/destroyable';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { lookAtRetention } from '@/lib/commands/retention/look-at-retention';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { destroyable } from '@/lib/queries/retention/destroyable';
import { Explanation } from '../../explanation';

type Props = { searchParams: Promise<{ na?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('retentionWork');
  return { title: t('title') };
}

/** The parts that may be destroyed, longest ago first (RULES 2.5). */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, gedaan } = await searchParams;
  await lookAtRetention(actor);
  const { lines, next } = await destroyable(actor, na);
  const t = await getTranslations('retentionWork');
  const common = await getTranslations('common');
  const lead = await getTranslations('lead.links');
  const here = paths.work.retention;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <Explanation actor={actor} screen="retention" back={here} search={searchParams} />
      <FormPage back={paths.work.team} backText={lead('team')} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="retentionWork.done" />
        <DestroyableParts lines={lines} />
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('first') } : undefined}
          next={next ? { href: `${here}?na=${next}`, text: t('next') } : undefined}
        />
        <Link href={paths.work.destroyed} target>
          {t('destroyed.title')}
        </Link>
      </FormPage>
    </WorkFrame>
  );
}
