import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeStepPage } from '@/components/plan/step-pages';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../../frame';
import { childFormOf, childTitle } from '../../child-form';

type Props = { params: Promise<{ childId: string; stepId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { childId, stepId } = await params;
  return childTitle(paths.mine.child(childId).step(stepId));
}

/** A step for the child changes, or somebody proposes that it does. */
export default async function ChangeStep({ params }: Props) {
  const { childId, stepId } = await params;
  const path = paths.mine.child(childId).step(stepId);
  const form = await childFormOf(childId, path);
  const goal = form.page.goals.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const step = goal?.steps.find(({ id }) => id === stepId);
  if (!goal || !step || step.mayChange === 'never') notFound();
  return (
    <MineFrame path={path} hasForm>
      <ChangeStepPage {...form} goal={goal} step={step} />
    </MineFrame>
  );
}
