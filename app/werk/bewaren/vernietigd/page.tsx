import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DestroyedParts } from '@/components/retention/destroyable';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { destroyed } from '@/lib/queries/retention/destroyed';

type Props = { searchParams: Promise<{ na?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('retentionWork.destroyed');
  return { title: t('title') };
}

/** What was destroyed: that it was, and nothing else of it. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na } = await searchParams;
  const { lines, next } = await destroyed(actor, na);
  const t = await getTranslations('retentionWork');
  const common = await getTranslations('common');
  const here = paths.work.destroyed;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.retention}
        backText={t('title')}
        title={t('destroyed.title')}
        lead={t('destroyed.lead')}
      >
        <DestroyedParts lines={lines} />
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('first') } : undefined}
          next={next ? { href: `${here}?na=${next}`, text: t('destroyed.next') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
