import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AnswerForm } from '@/components/deviation/obstacles';
import { lookAtObstacles } from '@/lib/commands/deviation/look-at-obstacles';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { ledObstacle } from '@/lib/queries/deviation/obstacles';
import { withTitle } from '../../../case-actor';

type Props = { params: Promise<{ deviationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('deviationWork.obstacles');
  return withTitle(t('answerLink'), paths.work.obstacle((await params).deviationId));
}

/** One rule that stands in the way: what changes, or why not? */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('team_lead');
  const { deviationId } = await params;
  if (!z.uuid().safeParse(deviationId).success) notFound();
  await lookAtObstacles(actor);
  const line = await ledObstacle(actor, deviationId);
  if (!line) notFound();
  const t = await getTranslations('deviationWork.obstacles');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.obstacles} backText={t('title')} title={t('answerLink')}>
        <AnswerForm line={line} kept={await readKeptForm(paths.work.obstacle(deviationId))} />
      </FormPage>
    </WorkFrame>
  );
}
