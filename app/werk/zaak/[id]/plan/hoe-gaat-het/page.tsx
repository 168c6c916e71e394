import type { Metadata } from 'next';
import { NotAnswered } from '@/components/plan/heard-form';
import { HowIsIt } from '@/components/plan/how-is-it';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { WorkPlanFrame, workPlanTitle } from '../work-plan';
import { workEvaluationOf } from './work-evaluation';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).howIsIt);
}

/** How it goes: what residents answered first, then the own answer. */
export default async function HowIsItPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { gedaan } = await searchParams;
  const { page, at } = await workEvaluationOf(id);
  return (
    <WorkPlanFrame caseId={id}>
      <HowIsIt
        {...{ page, at }}
        kept={await readKeptForm(at.howIsIt)}
        isAnswered={gedaan === 'antwoord'}
      >
        <NotAnswered {...{ page, at }} />
      </HowIsIt>
    </WorkPlanFrame>
  );
}
