import type { Metadata } from 'next';
import { Versions } from '@/components/plan/versions';
import { paths } from '@/lib/paths';
import { planVersions } from '@/lib/queries/plan/versions';
import { foundOr404 } from '../../../../case-actor';
import { WorkPlanFrame, workPlanOf, workPlanTitle } from '../work-plan';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ na?: string | string[] }>;
};

const pageSize = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).versions);
}

/** Every version of the plan, page by page. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { na } = await searchParams;
  const cursor = typeof na === 'string' ? na : undefined;
  const { actor, householdId, at } = await workPlanOf(id);
  const page = await foundOr404(planVersions(actor, householdId, pageSize, cursor));
  return (
    <WorkPlanFrame caseId={id}>
      <Versions page={page} at={at} isNewest={!cursor} />
    </WorkPlanFrame>
  );
}
