import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyDeviations } from '@/components/deviation/my-deviations';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { myDeviations } from '@/lib/queries/deviation/my-deviations';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deviation');
  return { title: t('title') };
}

/** What is done for the own household otherwise than the rule says. */
export default async function DeviationsPage() {
  const actor = await requireResident();
  return (
    <MineFrame path={paths.mine.deviations}>
      <MyDeviations deviations={await myDeviations(actor)} phone={site().phone} />
    </MineFrame>
  );
}
