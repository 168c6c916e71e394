import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { NoteObjectionForm } from '@/components/decision/note-objection-form';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { partDecisions } from '@/lib/queries/decision/part-decisions';
import { openCasePage, withTitle } from '../../../../../../../case-actor';

type Props = { params: Promise<{ id: string; partId: string; decisionId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId, decisionId } = await params;
  const t = await getTranslations('decisionWork.objectionForm');
  return withTitle(t('title'), paths.work.decisions(id, partId).objection(decisionId));
}

/** Writing down an objection that came on paper, or was told. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'decide');
  const decisions = await partDecisions(facts, found.partId);
  const decision = decisions.find((one) => one.id === found.decisionId);
  if (!decision?.announced) notFound();
  const to = paths.work.decisions(id, found.partId);
  const t = await getTranslations('decisionWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={to.page}
        backText={t('back')}
        title={t('objectionForm.title')}
        lead={t('objectionForm.lead')}
      >
        <NoteObjectionForm
          action={to.objectionSend(decision.id)}
          formKey={randomId()}
          today={today()}
          kept={await readKeptForm(to.objection(decision.id))}
        />
      </FormPage>
    </WorkFrame>
  );
}
