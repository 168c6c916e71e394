import type { Metadata } from 'next';
import { PlanTextPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import { formOf, formTitle, PlanFrame } from '../form-page';

type Props = { params: Promise<{ householdId: string }> };

const pathOf = (householdId: string) => paths.mine.plan(householdId).text('als-het-misgaat');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, pathOf(householdId), 'wrong.formTitle');
}

/** What to do when it goes wrong. */
export default async function WhenItGoesWrong({ params }: Props) {
  const { householdId } = await params;
  const path = pathOf(householdId);
  return (
    <PlanFrame path={path}>
      <PlanTextPage {...await formOf(householdId, path)} which="wrong" />
    </PlanFrame>
  );
}
