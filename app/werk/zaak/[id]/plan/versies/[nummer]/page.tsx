import type { Metadata } from 'next';
import { OldPlan } from '@/components/plan/old-plan';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { oldPlan } from '@/lib/queries/plan/versions';
import { foundOr404 } from '../../../../../case-actor';
import { WorkPlanFrame, workPlanOf, workPlanTitle } from '../../work-plan';

type Props = { params: Promise<{ id: string; nummer: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).versions);
}

/** The plan as it was in one version. */
export default async function OldPlanPage({ params }: Props) {
  const { id, nummer } = await params;
  const { actor, householdId, at } = await workPlanOf(id);
  const old = await foundOr404(oldPlan(actor, householdId, nummer));
  return (
    <WorkPlanFrame caseId={id}>
      <OldPlan old={old} at={at} today={today()} />
    </WorkPlanFrame>
  );
}
