import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NarrowView, type NarrowDone } from '@/components/take-part/narrow-view';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { myPlaces } from '@/lib/queries/participant/my-places';
import { narrowPage } from '@/lib/queries/participant/narrow-page';
import { planPage } from '@/lib/queries/plan/plan-page';
import { TakePartFrame } from '../frame';
import { actingIn } from './acting';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const done = new Map<unknown, NarrowDone>([
  ['veranderd', 'changed'],
  ['zo', 'same'],
  ['antwoord', 'answered'],
]);

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takePart.page');
  return { title: t('title') };
}

/** What somebody from outside sees of a household. */
export default async function NarrowPage({ params, searchParams }: Props) {
  const { id } = await params;
  const acting = await actingIn(id);
  const { gedaan } = await searchParams;
  const [page, plan, places] = await Promise.all([
    narrowPage(acting),
    planPage(acting.actor, acting.householdId),
    myPlaces(acting.actor),
  ]);
  return (
    <TakePartFrame path={paths.takePart.page(id)}>
      <NarrowView
        {...{ id, page, plan }}
        done={done.get(gedaan)}
        hasMore={places.length > 1}
        newKey={randomId}
      />
    </TakePartFrame>
  );
}
