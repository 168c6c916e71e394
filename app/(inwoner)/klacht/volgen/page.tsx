import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FollowPage } from '@/components/heard/follow-page';
import { paths } from '@/lib/paths';
import { openedBy } from '@/lib/platform/code-cookie';
import { env } from '@/lib/platform/env';
import { site } from '@/lib/platform/site';
import { openedCourse } from '@/lib/queries/complaint/course';
import { RequestPage } from '../../hulp-vragen/request-page';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.follow');
  return { title: t('title') };
}

/** How a complaint goes on, in a browser that showed its code not long ago. */
export default async function Page({ searchParams }: Props) {
  const id = await openedBy('klacht');
  const course = id && (await openedCourse(id));
  if (!course) redirect(paths.heard.followCode);
  const t = await getTranslations('heard.complain');
  return (
    <RequestPage path={paths.heard.follow} printSlip>
      <FollowPage
        {...{ course, site: site(), isByCode: true }}
        where={new URL(env().PUBLIC_URL).host + paths.heard.followCode}
        isNew={(await searchParams).gedaan === 'verstuurd'}
        back={{ href: paths.home, text: t('back') }}
      />
    </RequestPage>
  );
}
