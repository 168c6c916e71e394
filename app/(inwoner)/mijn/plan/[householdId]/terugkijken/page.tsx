import type { Metadata } from 'next';
import { LookBackPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import { formOf, formTitle, PlanFrame } from '../form-page';

type Props = { params: Promise<{ householdId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, paths.mine.plan(householdId).evaluate, 'lookBack.formTitle');
}

/** The day of looking back together. */
export default async function LookBack({ params }: Props) {
  const { householdId } = await params;
  const path = paths.mine.plan(householdId).evaluate;
  return (
    <PlanFrame path={path}>
      <LookBackPage {...await formOf(householdId, path)} />
    </PlanFrame>
  );
}
