import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WorkFrame } from '@/components/case/work-frame';
import { ShareForm } from '@/components/talk/share-form';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { whoCanRead } from '@/lib/queries/talk/who-can-read';
import { withTitle } from '../../../../../case-actor';
import { workTalkOf, workTalkPaths, type WorkTalkParams } from '../../work-talk';

type Props = { params: Promise<WorkTalkParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talkWork.sharePage');
  return withTitle(t('title'), workTalkPaths(await params).share);
}

/** Letting somebody who helps read along. */
export default async function WorkSharePage({ params }: Props) {
  const { id, met } = await params;
  const { actor, place, at } = await workTalkOf(id, met);
  const people = await whoCanRead(actor, place);
  if (!people) notFound();
  const t = await getTranslations('talkWork.sharePage');
  const talk = await getTranslations('talk');
  const words = {
    title: t('title'),
    lead: t('lead'),
    who: t('who'),
    nobody: t('nobody'),
    save: t('save'),
    back: talk('backToTalk'),
  };
  const errors = (await readKeptForm(at.share))?.errors ?? [];
  return (
    <WorkFrame site={site()} actor={actor} current="messages">
      <ShareForm people={people} at={at} words={words} errors={errors} />
    </WorkFrame>
  );
}
