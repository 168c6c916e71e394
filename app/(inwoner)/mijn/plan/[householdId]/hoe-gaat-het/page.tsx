import type { Metadata } from 'next';
import { HowIsIt } from '@/components/plan/how-is-it';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { formTitle, PlanFrame } from '../form-page';
import { orNotFound } from '../own';

type Props = {
  params: Promise<{ householdId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).howIsIt, 'howIsIt.title');
}

/** How it goes now: the own answer, and what was looked back on before. */
export default async function HowIsItPage({ params, searchParams }: Props) {
  const { householdId } = await params;
  const { gedaan } = await searchParams;
  const at = paths.mine.plan(householdId);
  const page = await orNotFound(evaluationPage(await requireResident(), householdId));
  return (
    <PlanFrame path={at.howIsIt} hasForm={page.open !== null}>
      <HowIsIt
        {...{ page, at }}
        kept={await readKeptForm(at.howIsIt)}
        isAnswered={gedaan === 'antwoord'}
      />
    </PlanFrame>
  );
}
