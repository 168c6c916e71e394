import type { Metadata } from 'next';
import { AddGoalPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { formTitle, formWithOwners, PlanFrame } from '../form-page';

type Props = { params: Promise<{ householdId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).addGoal, 'forms.goal.title');
}

/** Another goal, in own words. */
export default async function AddGoal({ params }: Props) {
  const { householdId } = await params;
  const path = paths.mine.plan(householdId).addGoal;
  const form = await formWithOwners(householdId, path);
  return (
    <PlanFrame path={path}>
      <AddGoalPage {...form} owners={ownersFor(form.owners, null)} />
    </PlanFrame>
  );
}
