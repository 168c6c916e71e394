import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseAlerts } from '@/components/case/case-alerts';
import { CaseHead } from '@/components/case/case-head';
import { CaseSections } from '@/components/case/case-sections';
import { DoneAlert } from '@/components/case/done-alert';
import { WorkFrame } from '@/components/case/work-frame';
import { site } from '@/lib/platform/site';
import { casePage } from '@/lib/queries/case/case-page';
import { foundOr404, lookIn } from '../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.case');
  return { title: t('pageTitle') };
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, id } = await lookIn(params);
  const page = await foundOr404(casePage(actor, id));
  const { gedaan } = await searchParams;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <CaseHead page={page} readerId={actor.staffId}>
        <DoneAlert done={gedaan} />
        <CaseAlerts page={page} />
      </CaseHead>
      <CaseSections page={page} />
    </WorkFrame>
  );
}
