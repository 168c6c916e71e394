import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SharedTalk } from '@/components/take-part/shared-talk';
import { TakePartFrame } from '../../../frame';
import { sharedTalkOf, type SharedParams } from '../shared-talk';

type Props = {
  params: Promise<SharedParams>;
  searchParams: Promise<{ gedaan?: string | string[]; voor?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takePart.talk');
  return { title: t('title') };
}

/** A conversation that was shared with somebody from outside. */
export default async function SharedTalkPage({ params, searchParams }: Props) {
  const [{ id, met }, { gedaan, voor }] = [await params, await searchParams];
  const cursor = typeof voor === 'string' ? voor : undefined;
  const { page, at } = await sharedTalkOf(id, met, cursor);
  return (
    <TakePartFrame path={at.page}>
      <SharedTalk
        {...{ id, page, at }}
        isSent={gedaan === 'verstuurd'}
        isOlder={voor !== undefined}
      />
    </TakePartFrame>
  );
}
