import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { JudgeForm } from '@/components/involved/glass-to-judge';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { glassToJudge } from '@/lib/queries/involved/glass';
import { withTitle } from '../../../case-actor';

type Props = { params: Promise<{ glassId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.judge');
  return withTitle(t('judgeLink'), paths.work.judgeGlass((await params).glassId));
}

/** One look without being involved: was it right? */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('team_lead');
  const { glassId } = await params;
  const t = await getTranslations('involvedWork.judge');
  const line = (await glassToJudge(actor)).find(({ id }) => id === glassId);
  if (!line) notFound();
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.glass} backText={t('title')} title={t('judgeLink')}>
        <JudgeForm line={line} kept={await readKeptForm(paths.work.judgeGlass(glassId))} />
      </FormPage>
    </WorkFrame>
  );
}
