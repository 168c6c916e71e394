import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RewordPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import { formOf, formTitle, PlanFrame } from '../../form-page';

type Props = { params: Promise<{ householdId: string; goalId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId, goalId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).goal(goalId), 'forms.reword.title');
}

/** Other words for a goal. */
export default async function Reword({ params }: Props) {
  const { householdId, goalId } = await params;
  const path = paths.mine.plan(householdId).goal(goalId);
  const form = await formOf(householdId, path);
  const goal = form.page.goals.find(({ id }) => id === goalId);
  if (!goal || goal.isHidden || goal.mayReword === 'never') notFound();
  return (
    <PlanFrame path={path}>
      <RewordPage {...form} goal={goal} />
    </PlanFrame>
  );
}
