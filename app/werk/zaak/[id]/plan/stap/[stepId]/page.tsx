import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import type { FormSearch } from '../../../../../editing';
import { workForm, WorkPlanFrame, workPlanOf, workPlanTitle } from '../../work-plan';

type Props = { params: Promise<Ids>; searchParams: FormSearch };

type Ids = { id: string; stepId: string };

const pathOf = ({ id, stepId }: Ids) => paths.work.plan(id).step(stepId);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** A step changes, or somebody proposes that it does. */
export default async function ChangeStep({ params, searchParams }: Props) {
  const { id, stepId } = await params;
  const { page } = await workPlanOf(id);
  const goal = page.goals.find(({ steps }) => steps.some((one) => one.id === stepId));
  const step = goal?.steps.find((one) => one.id === stepId);
  if (!goal || !step || step.mayChange === 'never') notFound();
  const { domain } = step;
  const { form, notice } = await workForm(id, pathOf({ id, stepId }), {
    ...{ asksDomain: true, domain },
    editing: { held: { thing: 'step', thingId: stepId }, search: searchParams },
  });
  return (
    <WorkPlanFrame caseId={id}>
      {notice}
      <ChangeStepPage {...form} owners={ownersFor(form.owners, goal)} goal={goal} step={step} />
    </WorkPlanFrame>
  );
}
