import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HeardForm } from '@/components/plan/heard-form';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { WorkPlanFrame, workPlanTitle } from '../../work-plan';
import { workEvaluationOf } from '../work-evaluation';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).heard);
}

/** What a resident answered in a conversation. */
export default async function HeardPage({ params }: Props) {
  const { id } = await params;
  const { page, at } = await workEvaluationOf(id);
  if (page.notAnswered.length === 0) notFound();
  return (
    <WorkPlanFrame caseId={id}>
      <HeardForm {...{ page, at }} kept={await readKeptForm(at.heard)} />
    </WorkPlanFrame>
  );
}
