import type { Metadata } from 'next';
import { AddGoalPage } from '@/components/plan/goal-pages';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../frame';
import { childFormOf, childTitle } from '../child-form';

type Props = { params: Promise<{ childId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { childId } = await params;
  return childTitle(paths.mine.child(childId).addGoal);
}

/** Another goal of the child, in its own words. */
export default async function AddGoal({ params }: Props) {
  const { childId } = await params;
  const path = paths.mine.child(childId).addGoal;
  const form = await childFormOf(childId, path);
  return (
    <MineFrame path={path} hasForm>
      <AddGoalPage {...form} />
    </MineFrame>
  );
}
