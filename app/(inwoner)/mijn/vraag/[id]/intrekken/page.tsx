import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WithdrawForm } from '@/components/my-case/own-forms';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { MineFrame } from '../../../frame';
import { keptText, titleWithErrors } from '../kept-text';
import { ownRequestOf } from '../own';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('mine.withdraw');
  return { title: await titleWithErrors(paths.mine.withdraw((await params).id), t('title')) };
}

/** Asks once more before an own request is taken back. */
export default async function WithdrawPage({ params }: Props) {
  const { id } = await params;
  const { actor, own } = await ownRequestOf(id);
  const path = paths.mine.withdraw(id);
  const request = await myRequest(actor, own);
  return (
    <MineFrame path={path} hasForm={!request.isWithdrawn}>
      <WithdrawForm request={request} {...await keptText(path, 'reason')} phone={site().phone} />
    </MineFrame>
  );
}
