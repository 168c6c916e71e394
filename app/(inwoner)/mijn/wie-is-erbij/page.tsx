import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyCirclePage, type CircleDone } from '@/components/involved/my-circle';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myCircles } from '@/lib/queries/involved/my-circle';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ gedaan?: string | string[] }> };

const done = new Map<unknown, CircleDone>([
  ['gevraagd', 'asked'],
  ['uitgenodigd', 'invited'],
  ['gestopt', 'ended'],
]);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('involved.circle');
  return { title: t('title') };
}

/** Who helps, what for, and since when. */
export default async function CirclePage({ searchParams }: Props) {
  const actor = await requireResident();
  const { gedaan } = await searchParams;
  return (
    <MineFrame path={paths.mine.circle}>
      <MyCirclePage circles={await myCircles(actor)} done={done.get(gedaan)} />
    </MineFrame>
  );
}
