import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Versions } from '@/components/plan/versions';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { planVersions } from '@/lib/queries/plan/versions';
import { MineFrame } from '../../../frame';
import { orNotFound } from '../own';

type Props = {
  params: Promise<{ householdId: string }>;
  searchParams: Promise<{ na?: string | string[] }>;
};

const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan');
  return { title: t('versions.title') };
}

/** Every version of the own plan, page by page. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { householdId } = await params;
  const { na } = await searchParams;
  const cursor = typeof na === 'string' ? na : undefined;
  const actor = await requireResident();
  const page = await orNotFound(planVersions(actor, householdId, pageSize, cursor));
  const at = paths.mine.plan(householdId);
  return (
    <MineFrame path={at.versions}>
      <Versions page={page} at={at} isNewest={!cursor} />
    </MineFrame>
  );
}
