import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StopTakingPart } from '@/components/take-part/stop-form';
import { paths } from '@/lib/paths';
import { TakePartFrame } from '../../frame';
import { actingIn } from '../acting';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takePart.stop');
  return { title: t('title') };
}

/** Stopping, after one look at what happens then. */
export default async function StopPage({ params }: Props) {
  const { id } = await params;
  await actingIn(id);
  return (
    <TakePartFrame path={paths.takePart.stop(id)}>
      <StopTakingPart id={id} />
    </TakePartFrame>
  );
}
