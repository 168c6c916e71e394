import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyVisitList } from '@/components/visit/my-visit-list';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { now } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { myVisits } from '@/lib/queries/visit/my-visits';
import { MineFrame } from '../../frame';
import { foundOr404 } from './own';

type Props = {
  params: Promise<{ householdId: string }>;
  searchParams: Promise<{ gedaan?: string | string[]; voor?: string | string[] }>;
};

const done = new Map([
  ['afgezegd', 'cancelled' as const],
  ['gevraagd', 'asked' as const],
]);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit');
  return { title: t('title') };
}

/** All appointments of a household in one list: who, when, what for. */
export default async function MyVisitsOfPage({ params, searchParams }: Props) {
  const { householdId } = await params;
  const actor = await requireResident();
  const { gedaan, voor } = await searchParams;
  const cursor = typeof voor === 'string' ? voor : undefined;
  const visits = await foundOr404(myVisits(actor, householdId, now(), cursor));
  const path = paths.mine.visitsOf(householdId).page;
  const kept = await readKeptForm(path);
  return (
    <MineFrame path={path}>
      <MyVisitList
        visits={visits}
        done={typeof gedaan === 'string' ? done.get(gedaan) : undefined}
        isStale={kept !== null && kept.errors.length > 0}
      />
    </MineFrame>
  );
}
