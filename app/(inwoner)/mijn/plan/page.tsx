import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChoosePlan } from '@/components/plan/choose-plan';
import { NoPlan } from '@/components/plan/no-plan';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myRequests } from '@/lib/queries/my-case/my-requests';
import { myPlans } from '@/lib/queries/plan/my-plans';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan');
  return { title: t('title') };
}

/** The way to one's own plan: straight to it, or first a choice for who lives in two places. */
export default async function MyPlansPage() {
  const actor = await requireResident();
  const plans = await myPlans(actor);
  const [first] = plans;
  if (first && plans.length === 1) redirect(paths.mine.plan(first.householdId).page);
  return (
    <MineFrame path={paths.mine.plans}>
      {first ? (
        <ChoosePlan plans={plans} />
      ) : (
        <NoPlan hasAsked={(await myRequests(actor)).length > 0} />
      )}
    </MineFrame>
  );
}
