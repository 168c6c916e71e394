import type { Metadata } from 'next';
import { LookBackPage } from '@/components/plan/text-pages';
import { paths } from '@/lib/paths';
import type { FormSearch } from '../../../../editing';
import { workForm, WorkPlanFrame, workPlanTitle } from '../work-plan';

type Props = { params: Promise<{ id: string }>; searchParams: FormSearch };

const pathOf = ({ id }: { id: string }) => paths.work.plan(id).evaluate;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(pathOf(await params));
}

/** The day of looking back together. */
export default async function LookBack({ params, searchParams }: Props) {
  const { id } = await params;
  const { form, notice } = await workForm(id, pathOf({ id }), {
    editing: { held: 'planDay', search: searchParams },
  });
  return (
    <WorkPlanFrame caseId={id}>
      {notice}
      <LookBackPage {...form} />
    </WorkPlanFrame>
  );
}
