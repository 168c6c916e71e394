import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RewordPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import type { FormSearch } from '../../../../../editing';
import { workForm, WorkPlanFrame, workPlanTitle } from '../../work-plan';

type Props = { params: Promise<Ids>; searchParams: FormSearch };

type Ids = { id: string; goalId: string };

const pathOf = ({ id, goalId }: Ids) => paths.work.plan(id).goal(goalId);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** Other words for a goal: a proposal, or what the resident said. */
export default async function Reword({ params, searchParams }: Props) {
  const { id, goalId } = await params;
  const { form, notice } = await workForm(id, pathOf({ id, goalId }), {
    editing: { held: { thing: 'goal', thingId: goalId }, search: searchParams },
  });
  const goal = form.page.goals.find((one) => one.id === goalId);
  if (!goal || goal.isHidden || goal.mayReword === 'never') notFound();
  return (
    <WorkPlanFrame caseId={id}>
      {notice}
      <RewordPage {...form} goal={goal} />
    </WorkPlanFrame>
  );
}
