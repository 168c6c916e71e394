import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AnswerRemark } from '@/components/heard/remarks';
import { lookAtObstacles } from '@/lib/commands/deviation/look-at-obstacles';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { remark } from '@/lib/queries/lesson/lessons';
import { withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('heardWork.remarks');
  return withTitle(t('answerLink'), paths.heard.remark((await params).id));
}

/** One thing that somebody said about a rule: what changes, or why not? */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await lookAtObstacles(actor);
  const found = await remark(actor, id);
  if (!found) notFound();
  const t = await getTranslations('heardWork.remarks');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.heard.remarks} backText={t('title')} title={t('answerLink')}>
        <AnswerRemark remark={found} kept={await readKeptForm(paths.heard.remark(id))} />
      </FormPage>
    </WorkFrame>
  );
}
