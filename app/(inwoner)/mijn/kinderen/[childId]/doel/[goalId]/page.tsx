import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RewordPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../../frame';
import { childFormOf, childTitle } from '../../child-form';

type Props = { params: Promise<{ childId: string; goalId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { childId, goalId } = await params;
  return childTitle(paths.mine.child(childId).goal(goalId));
}

/** Other words for a goal of the child. */
export default async function Reword({ params }: Props) {
  const { childId, goalId } = await params;
  const path = paths.mine.child(childId).goal(goalId);
  const form = await childFormOf(childId, path);
  const goal = form.page.goals.find(({ id }) => id === goalId);
  if (!goal || goal.mayReword === 'never') notFound();
  return (
    <MineFrame path={path} hasForm>
      <RewordPage {...form} goal={goal} />
    </MineFrame>
  );
}
