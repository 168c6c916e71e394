import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChooseHome } from '@/components/visit/choose-home';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myPlans } from '@/lib/queries/plan/my-plans';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit');
  return { title: t('title') };
}

/** The way to one's own appointments: straight to them, or first a choice for who lives in two places. */
export default async function MyVisitsPage() {
  const homes = await myPlans(await requireResident());
  const [first] = homes;
  if (first && homes.length === 1) redirect(paths.mine.visitsOf(first.householdId).page);
  return (
    <MineFrame path={paths.mine.visits}>
      <ChooseHome homes={homes} />
    </MineFrame>
  );
}
