import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AnswerQuestion } from '@/components/consult/answer-question';
import { lookAtQuestion } from '@/lib/commands/consult/look-at-question';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { askedQuestion } from '@/lib/queries/consult/my-consultations';
import { foundOr404, withTitle } from '../../case-actor';

type Props = { params: Promise<{ consultationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consultWork.answer');
  return withTitle(t('title'), paths.work.consultation((await params).consultationId));
}

/** One question of a colleague: the question, who asks it and the domains, and no way into the case. */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('consultant', 'team_lead', 'host');
  const { consultationId } = await params;
  if (!z.uuid().safeParse(consultationId).success) notFound();
  await foundOr404(lookAtQuestion(actor, consultationId));
  const question = await askedQuestion(actor, consultationId);
  if (!question) notFound();
  const t = await getTranslations('consultWork');
  return (
    <WorkFrame
      site={site()}
      actor={actor}
      current={actor.helpsHouseholds === true ? 'today' : 'team'}
    >
      <FormPage
        back={paths.work.consultations}
        backText={t('mine.title')}
        title={t('answer.title')}
        lead={t('answer.lead')}
      >
        <AnswerQuestion
          question={question}
          kept={await readKeptForm(paths.work.consultation(consultationId))}
        />
      </FormPage>
    </WorkFrame>
  );
}
