import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KnownAlready } from '@/components/known/known-already';
import { AddStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { knownAlready } from '@/lib/queries/known/case-known';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { workForm, WorkPlanFrame, workPlanTitle } from '../../../work-plan';

type Props = { params: Promise<Ids> };

type Ids = { id: string; goalId: string };

const pathOf = ({ id, goalId }: Ids) => paths.work.plan(id).addStep(goalId);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** Another step of a goal. */
export default async function AddStep({ params }: Props) {
  const { id, goalId } = await params;
  const { actor, form } = await workForm(id, pathOf({ id, goalId }), { asksDomain: true });
  const goal = form.page.goals.find((one) => one.id === goalId);
  if (!goal || goal.isHidden) notFound();
  return (
    <WorkPlanFrame caseId={id}>
      <AddStepPage
        {...form}
        owners={ownersFor(form.owners, goal)}
        goal={goal}
        before={<KnownAlready lines={await knownAlready(actor, id, 'step')} caseId={id} />}
      />
    </WorkPlanFrame>
  );
}
