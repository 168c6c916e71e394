import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FollowPage } from '@/components/heard/follow-page';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { env } from '@/lib/platform/env';
import { site } from '@/lib/platform/site';
import { myCourse } from '@/lib/queries/complaint/course';
import { MineFrame } from '../../frame';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.follow');
  return { title: t('title') };
}

/** How a complaint goes on, for who signed in to make it. */
export default async function Page({ params }: Props) {
  const actor = await requireResident();
  const { id } = await params;
  const course = z.uuid().safeParse(id).success ? await myCourse(actor, id) : null;
  if (!course) notFound();
  const t = await getTranslations('heard.mine');
  return (
    <MineFrame path={paths.heard.myComplaint(id)}>
      <FollowPage
        {...{ course, site: site(), isNew: false, isByCode: false }}
        where={new URL(env().PUBLIC_URL).host + paths.heard.followCode}
        back={{ href: paths.heard.myComplaints, text: t('title') }}
      />
    </MineFrame>
  );
}
