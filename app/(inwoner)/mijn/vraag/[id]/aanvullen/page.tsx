import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddForm } from '@/components/my-case/own-forms';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { site } from '@/lib/platform/site';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { mayAddTo } from '@/lib/policies/help-request';
import { MineFrame } from '../../../frame';
import { keptText, titleWithErrors } from '../kept-text';
import { ownRequestOf } from '../own';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('mine.add');
  return { title: await titleWithErrors(paths.mine.add((await params).id), t('title')) };
}

/** Adding something to an own request. */
export default async function AddPage({ params }: Props) {
  const { id } = await params;
  const { actor, own } = await ownRequestOf(id);
  const path = paths.mine.add(id);
  const request = await myRequest(actor, own);
  const kept = await keptText(path, 'text');
  // What was typed before it was taken back is not lost.
  const canAdd = mayAddTo(request) || kept.typed !== '';
  return (
    <MineFrame path={path} hasForm={canAdd}>
      <AddForm {...{ request, canAdd, ...kept }} phone={site().phone} formKey={randomId()} />
    </MineFrame>
  );
}
