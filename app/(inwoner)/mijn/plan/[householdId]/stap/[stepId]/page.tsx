import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { formTitle, formWithOwners, PlanFrame } from '../../form-page';

type Props = { params: Promise<{ householdId: string; stepId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId, stepId } = await params;
  return formTitle(
    householdId,
    paths.mine.plan(householdId).step(stepId),
    'forms.step.changeTitle',
  );
}

/** A step changes, or somebody proposes that it does. */
export default async function ChangeStep({ params }: Props) {
  const { householdId, stepId } = await params;
  const path = paths.mine.plan(householdId).step(stepId);
  const form = await formWithOwners(householdId, path);
  const goal = form.page.goals.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const step = goal?.steps.find(({ id }) => id === stepId);
  if (!goal || !step || step.mayChange === 'never') notFound();
  return (
    <PlanFrame path={path}>
      <ChangeStepPage {...form} owners={ownersFor(form.owners, goal)} goal={goal} step={step} />
    </PlanFrame>
  );
}
