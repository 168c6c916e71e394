import type { Metadata } from 'next';
import { PlanTextPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import type { FormSearch } from '../../../../editing';
import { workForm, WorkPlanFrame, workPlanTitle } from '../work-plan';

type Props = { params: Promise<{ id: string }>; searchParams: FormSearch };

const pathOf = ({ id }: { id: string }) => paths.work.plan(id).text('als-het-misgaat');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** What to do when it goes wrong. */
export default async function Text({ params, searchParams }: Props) {
  const { id } = await params;
  const { form, notice } = await workForm(id, pathOf({ id }), {
    editing: { held: 'planWrong', search: searchParams },
  });
  return (
    <WorkPlanFrame caseId={id}>
      {notice}
      <PlanTextPage {...form} which="wrong" />
    </WorkPlanFrame>
  );
}
