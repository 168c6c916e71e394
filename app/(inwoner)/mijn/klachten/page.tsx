import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyComplaintList } from '@/components/heard/my-complaints';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myComplaints } from '@/lib/queries/complaint/course';
import { MineFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.mine');
  return { title: t('title') };
}

/** What a resident complained about. */
export default async function Page() {
  const actor = await requireResident();
  return (
    <MineFrame path={paths.heard.myComplaints}>
      <MyComplaintList lines={await myComplaints(actor)} />
    </MineFrame>
  );
}
