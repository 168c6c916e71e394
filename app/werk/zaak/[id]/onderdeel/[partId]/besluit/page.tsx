import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { PartDecisionPage } from '@/components/decision/part-decision-page';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { partDecisions } from '@/lib/queries/decision/part-decisions';
import { openPartPage, withTitle } from '../../../../../case-actor';

type Props = {
  params: Promise<{ id: string; partId: string }>;
  searchParams: Promise<{ gedaan?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId } = await params;
  const t = await getTranslations('decisionWork');
  return withTitle(t('pageTitle'), paths.work.decisions(id, partId).page);
}

/** What was decided about a part, and deciding about it. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts, part, domain } = await openPartPage(params, 'decide');
  const { gedaan } = await searchParams;
  const t = await getTranslations('decisionWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={`${paths.work.case(id)}#onderdelen`}
        title={t('title', { domain })}
        lead={t('lead')}
      >
        <DoneAlert done={gedaan} texts="decisionWork.done" />
        <DoneAlert done={gedaan} texts="lateWork.done" />
        <PartDecisionPage
          {...{ caseId: id, partId: part.id }}
          decisions={await partDecisions(facts, part.id)}
          mayDecide={facts.status === 'open' && part.actions.length > 0}
          formKey={randomId()}
          today={today()}
          kept={await readKeptForm(paths.work.decisions(id, part.id).page)}
        />
      </FormPage>
    </WorkFrame>
  );
}
