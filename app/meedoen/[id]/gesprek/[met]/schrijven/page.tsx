import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { keptText, titleWithErrors } from '@/app/(inwoner)/mijn/vraag/[id]/kept-text';
import { MyWrite } from '@/components/talk/my-write';
import { randomId } from '@/lib/platform/crypto';
import { TakePartFrame } from '../../../../frame';
import { sharedPaths, sharedTalkOf, type SharedParams } from '../../shared-talk';

type Props = { params: Promise<SharedParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talk.writePage');
  return { title: await titleWithErrors(sharedPaths(await params).write, t('title')) };
}

/** Somebody from outside writes a message. */
export default async function SharedWritePage({ params }: Props) {
  const { id, met } = await params;
  const { page, at } = await sharedTalkOf(id, met);
  if (!page.may.write) notFound();
  return (
    <TakePartFrame path={at.write} hasForm>
      <MyWrite page={page} at={at} {...await keptText(at.write, 'text')} formKey={randomId()} />
    </TakePartFrame>
  );
}
