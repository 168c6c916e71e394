import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OldPlan } from '@/components/plan/old-plan';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { today } from '@/lib/platform/clock';
import { oldPlan } from '@/lib/queries/plan/versions';
import { MineFrame } from '../../../../frame';
import { orNotFound } from '../../own';

type Props = { params: Promise<{ householdId: string; nummer: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan');
  return { title: t('versions.oldTitle') };
}

/** The own plan as it was in one version. */
export default async function OldPlanPage({ params }: Props) {
  const { householdId, nummer } = await params;
  const old = await orNotFound(oldPlan(await requireResident(), householdId, nummer));
  const at = paths.mine.plan(householdId);
  return (
    <MineFrame path={at.version(old.number)}>
      <OldPlan old={old} at={at} today={today()} />
    </MineFrame>
  );
}
