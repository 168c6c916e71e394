import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../../../frame';
import { childFormOf, childTitle } from '../../../child-form';

type Props = { params: Promise<{ childId: string; goalId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { childId, goalId } = await params;
  return childTitle(paths.mine.child(childId).addStep(goalId));
}

/** Another step of a goal of the child. */
export default async function AddStep({ params }: Props) {
  const { childId, goalId } = await params;
  const path = paths.mine.child(childId).addStep(goalId);
  const form = await childFormOf(childId, path);
  const goal = form.page.goals.find(({ id }) => id === goalId);
  if (!goal) notFound();
  return (
    <MineFrame path={path} hasForm>
      <AddStepPage {...form} goal={goal} />
    </MineFrame>
  );
}
