import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CloseForm } from '@/components/plan/close-form';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { formTitle, PlanFrame } from '../../form-page';
import { orNotFound } from '../../own';

type Props = { params: Promise<{ householdId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).close, 'howIsIt.closing.title');
}

/** What became of each goal, and when everybody looks back again. */
export default async function ClosePage({ params }: Props) {
  const { householdId } = await params;
  const at = paths.mine.plan(householdId);
  const page = await orNotFound(evaluationPage(await requireResident(), householdId));
  const kept = await readKeptForm(at.close);
  // Who pressed second still reads that somebody else was first.
  if (!page.mayClose && !kept?.current) notFound();
  return (
    <PlanFrame path={at.close}>
      <CloseForm {...{ page, at, kept }} />
    </PlanFrame>
  );
}
