import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyChildList } from '@/components/child/my-children';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { myChildren } from '@/lib/queries/child/my-children';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('child');
  return { title: t('title') };
}

/** Children who live elsewhere, for who has authority over them. */
export default async function ChildrenPage() {
  const actor = await requireResident();
  return (
    <MineFrame path={paths.mine.children}>
      <MyChildList items={await myChildren(actor)} phone={site().phone} />
    </MineFrame>
  );
}
