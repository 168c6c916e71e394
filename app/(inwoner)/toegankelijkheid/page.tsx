import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localesToBeRead } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { publicHost } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { site as readSite } from '@/lib/platform/site';
import { OpenPage } from '../open-page';
import { Statement } from './statement';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.accessibility');
  return { title: t('title') };
}

export default async function AccessibilityPage() {
  const site = readSite();
  return (
    <OpenPage site={site} path={paths.accessibility}>
      <Statement
        site={site}
        address={publicHost()}
        toBeRead={await localesToBeRead()}
        {...settings().accessibility}
      />
    </OpenPage>
  );
}
