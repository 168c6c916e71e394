import type { Metadata } from 'next';
import { cache } from 'react';
import { getTranslations } from 'next-intl/server';
import { MyChildList } from '@/components/child/my-children';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { myChildren } from '@/lib/queries/child/my-children';
import { MineFrame } from '../frame';

const mine = cache(async () => myChildren(await requireResident()));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('child');
  return { title: t('title', { count: Math.max((await mine()).length, 1) }) };
}

/** Children who live elsewhere, for who has authority over them. */
export default async function ChildrenPage() {
  return (
    <MineFrame path={paths.mine.children}>
      <MyChildList items={await mine()} phone={site().phone} />
    </MineFrame>
  );
}
