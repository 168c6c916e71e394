import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MyShare } from '@/components/talk/my-share';
import { readKeptForm } from '@/lib/platform/kept-form';
import { whoCanRead } from '@/lib/queries/talk/who-can-read';
import { MineFrame } from '../../../../frame';
import { titleWithErrors } from '../../../../vraag/[id]/kept-text';
import { myTalkOf, myTalkPaths, type TalkParams } from '../../../own-talk';

type Props = { params: Promise<TalkParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talk.sharePage');
  return { title: await titleWithErrors(myTalkPaths(await params).share, t('title')) };
}

/** Letting somebody who helps read along. */
export default async function MySharePage({ params }: Props) {
  const { id, met } = await params;
  const { actor, place, at } = await myTalkOf(id, met);
  const people = await whoCanRead(actor, place);
  if (!people) notFound();
  return (
    <MineFrame path={at.share} hasForm={people.length > 0}>
      <MyShare people={people} at={at} kept={await readKeptForm(at.share)} />
    </MineFrame>
  );
}
