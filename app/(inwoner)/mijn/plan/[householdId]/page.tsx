import type { Metadata } from 'next';
import { MyPlan } from '@/components/plan/my-plan';
import { planDone } from '@/components/plan/shown';
import { ChildPage } from '@/components/plan/child-page';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { aroundPlan } from '@/lib/queries/plan/around-plan';
import { mapOfPlan } from '@/lib/queries/plan/map-of-plan';
import { whoSpeaksFor } from '@/lib/queries/plan/my-plans';
import { getTranslations } from 'next-intl/server';
import { titleWithErrors } from '../../vraag/[id]/kept-text';
import { MineFrame } from '../../frame';
import { ownPlanOf } from './own';

type Props = {
  params: Promise<{ householdId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('plan');
  const { page } = paths.mine.plan((await params).householdId);
  return { title: await titleWithErrors(page, t('title')) };
}

/** The own plan; a child that is too young for it reads who speaks for it. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { householdId } = await params;
  const { gedaan } = await searchParams;
  const path = paths.mine.plan(householdId).page;
  const speakers = await whoSpeaksFor(await requireResident(), householdId);
  if (speakers) {
    return (
      <MineFrame path={path} layout="crisis">
        <ChildPage speakers={speakers} />
      </MineFrame>
    );
  }
  const { page, at } = await ownPlanOf(householdId);
  const pressing = { seen: page.version, newKey: randomId };
  return (
    <MineFrame path={path} layout="wide">
      <MyPlan
        page={page}
        map={mapOfPlan(page)}
        around={await aroundPlan(householdId)}
        site={site()}
        actions={{ ...pressing, at, mayOrderGoals: page.may.goalsOrdered === 'direct' }}
        kept={await readKeptForm(path)}
        done={planDone(gedaan)}
      />
    </MineFrame>
  );
}
