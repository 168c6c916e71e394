import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChooseTalk, NoTalk } from '@/components/talk/choose-talk';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myTalks } from '@/lib/queries/talk/my-talks';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talk');
  return { title: t('title') };
}

/** The way to one's messages: straight to the one conversation, or first a choice. */
export default async function MyTalksPage() {
  const talks = await myTalks(await requireResident());
  const [first] = talks;
  if (first && talks.length === 1) {
    redirect(paths.mine.talk(first.householdId, first.isOwn).page);
  }
  return (
    <MineFrame path={paths.mine.talks}>
      {first ? <ChooseTalk talks={talks} /> : <NoTalk />}
    </MineFrame>
  );
}
