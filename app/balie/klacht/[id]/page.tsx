import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskComplaintSlip } from '@/components/heard/desk-complaint';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { site } from '@/lib/platform/site';
import { enteredSlip } from '@/lib/queries/complaint/course';
import { requireColleague } from '../../guard';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.desk');
  return { title: t('slipTitle') };
}

/** The slip of a complaint that this host wrote down today. */
export default async function Page({ params }: Props) {
  const actor = await requireColleague();
  const { id } = await params;
  const slip = z.uuid().safeParse(id).success ? await enteredSlip(actor, id) : null;
  if (!slip) notFound();
  return (
    <DeskFrame site={site()} actor={actor} current={null} printSlip>
      <DeskComplaintSlip
        {...{ slip, site: site() }}
        where={new URL(env().PUBLIC_URL).host + paths.heard.followCode}
      />
    </DeskFrame>
  );
}
