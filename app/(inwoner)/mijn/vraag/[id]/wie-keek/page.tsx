import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogPage } from '@/components/my-case/log-page';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { myLog } from '@/lib/queries/my-case/my-log';
import { MineFrame } from '../../../frame';
import { ownRequestOf } from '../own';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ na?: string | string[] }>;
};

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mine.log');
  return { title: t('title') };
}

/** Everybody who looked, page by page. */
export default async function WhoLookedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { na } = await searchParams;
  const cursor = typeof na === 'string' ? na : undefined;
  const { own } = await ownRequestOf(id);
  const page = await myLog(own, pageSize, cursor);
  return (
    <MineFrame path={paths.mine.log(id)}>
      <LogPage requestId={id} page={page} isNewest={!cursor} phone={site().phone} />
    </MineFrame>
  );
}
