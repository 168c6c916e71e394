import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MyWrite } from '@/components/talk/my-write';
import { randomId } from '@/lib/platform/crypto';
import { MineFrame } from '../../../../frame';
import { keptText, titleWithErrors } from '../../../../vraag/[id]/kept-text';
import { myTalkOf, myTalkPaths, type TalkParams } from '../../../own-talk';

type Props = { params: Promise<TalkParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talk.writePage');
  return { title: await titleWithErrors(myTalkPaths(await params).write, t('title')) };
}

/** Writing a message. */
export default async function MyWritePage({ params }: Props) {
  const { id, met } = await params;
  const { page, at } = await myTalkOf(id, met);
  if (!page.may.write) notFound();
  return (
    <MineFrame path={at.write} hasForm>
      <MyWrite page={page} at={at} {...await keptText(at.write, 'text')} formKey={randomId()} />
    </MineFrame>
  );
}
