import type { Metadata } from 'next';
import { WorkFrame } from '@/components/case/work-frame';
import { planDone } from '@/components/plan/shown';
import { WorkPlan } from '@/components/plan/work-plan';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { mapOfPlan } from '@/lib/queries/plan/map-of-plan';
import { voicesOf } from '@/lib/queries/plan/voices';
import { workPlanOf, workPlanTitle } from './work-plan';
import { Explanation } from '../../../../explanation';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).page);
}

/** The plan of a household on one page: what comes first as a picture, and everything in it as a list. */
export default async function WorkPlanPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { gedaan } = await searchParams;
  const { actor, page, at, householdId } = await workPlanOf(id);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <WorkPlan
        page={page}
        note={<Explanation actor={actor} screen="plan" back={at.page} search={searchParams} />}
        map={mapOfPlan(page)}
        residents={await voicesOf(householdId)}
        back={paths.work.case(id)}
        templates={paths.work.chooseTemplate(id)}
        kept={await readKeptForm(at.page)}
        actions={{
          ...{ at, seen: page.version, newKey: randomId },
          mayOrderGoals: page.may.goalsOrdered === 'direct',
        }}
        done={planDone(gedaan)}
      />
    </WorkFrame>
  );
}
