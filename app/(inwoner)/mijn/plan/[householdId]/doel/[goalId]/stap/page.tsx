import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { formTitle, formWithOwners, PlanFrame } from '../../../form-page';

type Props = { params: Promise<{ householdId: string; goalId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId, goalId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).addStep(goalId), 'forms.step.title');
}

/** Another step of a goal. */
export default async function AddStep({ params }: Props) {
  const { householdId, goalId } = await params;
  const path = paths.mine.plan(householdId).addStep(goalId);
  const form = await formWithOwners(householdId, path);
  const goal = form.page.goals.find(({ id }) => id === goalId);
  if (!goal || goal.isHidden) notFound();
  return (
    <PlanFrame path={path}>
      <AddStepPage {...form} owners={ownersFor(form.owners, goal)} goal={goal} />
    </PlanFrame>
  );
}
