import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AfterCareForm } from '@/components/after-care/after-care-form';
import { paths } from '@/lib/paths';
import { myAfterCare } from '@/lib/queries/my-case/after-care';
import { MineFrame } from '../../../frame';
import { keptText, keptTick, titleWithErrors } from '../kept-text';
import { ownRequestOf } from '../own';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const t = await getTranslations('afterCare');
  return { title: await titleWithErrors(paths.mine.afterCare(id), t('title')) };
}

/** One question: how is it now? */
export default async function AfterCarePage({ params }: Props) {
  const { id } = await params;
  const { own } = await ownRequestOf(id);
  const asked = await myAfterCare(own);
  if (!asked || asked.how) notFound();
  const path = paths.mine.afterCare(id);
  const { typed: how, errors } = await keptText(path, 'how');
  const { typed: words } = await keptText(path, 'words');
  return (
    <MineFrame path={path} hasForm>
      <AfterCareForm
        requestId={own.id}
        typed={{ how, words, wantsHelp: await keptTick(path, 'wantsHelp') }}
        errors={errors}
      />
    </MineFrame>
  );
}
