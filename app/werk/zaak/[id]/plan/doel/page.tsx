import type { Metadata } from 'next';
import { AddGoalPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { workForm, WorkPlanFrame, workPlanTitle } from '../work-plan';

type Props = { params: Promise<{ id: string }> };

const pathOf = ({ id }: { id: string }) => paths.work.plan(id).addGoal;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** Another goal, in the words of the resident. */
export default async function AddGoal({ params }: Props) {
  const { id } = await params;
  const { form } = await workForm(id, pathOf({ id }));
  return (
    <WorkPlanFrame caseId={id}>
      <AddGoalPage {...form} owners={ownersFor(form.owners, null)} />
    </WorkPlanFrame>
  );
}
