import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CloseForm } from '@/components/plan/close-form';
import { ColleagueQuestions } from '@/components/plan/colleague-questions';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { WorkPlanFrame, workPlanTitle } from '../../work-plan';
import { workEvaluationOf } from '../work-evaluation';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).close);
}

/** What became of each goal, as it was said together. */
export default async function ClosePage({ params }: Props) {
  const { id } = await params;
  const { page, at } = await workEvaluationOf(id);
  const kept = await readKeptForm(at.close);
  // Who pressed second still reads that somebody else was first.
  if (!page.mayClose && !kept?.current) notFound();
  return (
    <WorkPlanFrame caseId={id}>
      <CloseForm {...{ page, at, kept }}>
        <ColleagueQuestions kept={kept} asksWasSaid />
      </CloseForm>
    </WorkPlanFrame>
  );
}
