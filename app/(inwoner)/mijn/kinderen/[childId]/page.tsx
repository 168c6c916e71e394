import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { MyChildView } from '@/components/child/my-children';
import { lookAtChild } from '@/lib/commands/child/look-at-child';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { childPage } from '@/lib/queries/child/my-children';
import { MineFrame } from '../../frame';

type Props = { params: Promise<{ childId: string }> };

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('child');
  return { title: t('pageTitle') };
}

/** What concerns one child, for who has authority over it and lives elsewhere. */
export default async function ChildPage({ params }: Props) {
  const actor = await requireResident();
  const { childId } = await params;
  if (!z.uuid().safeParse(childId).success) notFound();
  const child = await childPage(actor, childId);
  await lookAtChild(actor, childId, child);
  if (!child) notFound();
  return (
    <MineFrame path={paths.mine.child(childId)}>
      <MyChildView child={child} phone={site().phone} />
    </MineFrame>
  );
}
