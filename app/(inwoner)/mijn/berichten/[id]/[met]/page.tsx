import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyTalk, type TalkDone } from '@/components/talk/my-talk';
import { MineFrame } from '../../../frame';
import { myTalkOf, type TalkParams } from '../../own-talk';

type Props = {
  params: Promise<TalkParams>;
  searchParams: Promise<{ gedaan?: string | string[]; voor?: string | string[] }>;
};

const done = new Map<string, TalkDone>([
  ['verstuurd', 'sent'],
  ['erbij', 'shared'],
  ['eruit', 'unshared'],
]);

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talk');
  return { title: t('title') };
}

/** A conversation of a resident. */
export default async function MyTalkPage({ params, searchParams }: Props) {
  const [{ id, met }, { gedaan, voor }] = [await params, await searchParams];
  const { page, at } = await myTalkOf(id, met, textOf(voor));
  return (
    <MineFrame path={at.page}>
      <MyTalk
        page={page}
        at={at}
        done={done.get(textOf(gedaan) ?? '')}
        isOlder={voor !== undefined}
      />
    </MineFrame>
  );
}
