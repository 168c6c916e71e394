import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FollowCodePage } from '@/components/heard/follow-page';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { titleWithErrors } from '../../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../../hulp-vragen/request-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.code');
  return { title: await titleWithErrors(paths.heard.followCode, t('title')) };
}

/** The way back to a complaint. */
export default async function Page() {
  return (
    <RequestPage path={paths.heard.followCode} hasForm>
      <FollowCodePage kept={await readKeptForm(paths.heard.followCode)} phone={site().phone} />
    </RequestPage>
  );
}
