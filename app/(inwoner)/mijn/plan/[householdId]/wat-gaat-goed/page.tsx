import type { Metadata } from 'next';
import { PlanTextPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import { formOf, formTitle, PlanFrame } from '../form-page';

type Props = { params: Promise<{ householdId: string }> };

const pathOf = (householdId: string) => paths.mine.plan(householdId).text('wat-gaat-goed');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId } = await params;
  return formTitle(householdId, pathOf(householdId), 'goesWell.formTitle');
}

/** What goes well already. */
export default async function GoesWell({ params }: Props) {
  const { householdId } = await params;
  const path = pathOf(householdId);
  return (
    <PlanFrame path={path}>
      <PlanTextPage {...await formOf(householdId, path)} which="goesWell" />
    </PlanFrame>
  );
}
