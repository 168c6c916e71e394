import type { Metadata } from 'next';
import { LookBackPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import { workForm, WorkPlanFrame, workPlanTitle } from '../work-plan';

type Props = { params: Promise<{ id: string }> };

const pathOf = ({ id }: { id: string }) => paths.work.plan(id).evaluate;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** The day of looking back together. */
export default async function LookBack({ params }: Props) {
  const { id } = await params;
  const { form } = await workForm(id, pathOf({ id }));
  return (
    <WorkPlanFrame caseId={id}>
      <LookBackPage {...form} />
    </WorkPlanFrame>
  );
}
