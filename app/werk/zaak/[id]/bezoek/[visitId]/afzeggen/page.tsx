import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { CancelForm } from '@/components/visit/cancel-form';
import { VisitGone } from '@/components/visit/visit-gone';
import { VisitLine } from '@/components/visit/visit-line';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { visitNow } from '@/lib/queries/visit/one-visit';
import { withTitle } from '../../../../../case-actor';
import { openCalendar } from '../../../../../visit-pages';

type Props = { params: Promise<{ id: string; visitId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, visitId } = await params;
  const t = await getTranslations('visitWork.cancelForm');
  return withTitle(t('title'), paths.work.visits(id).cancel(visitId));
}

/** An appointment that does not take place. */
export default async function Page({ params }: Props) {
  const { actor, calendar, params: found } = await openCalendar(params);
  const { caseId, householdId, reader } = calendar;
  const now = await visitNow(reader, householdId, found.visitId, 'cancel');
  if (!now) notFound();
  const { visit, stands } = now;
  const at = paths.work.visits(caseId);
  const kept = await readKeptForm(at.cancel(visit.id));
  const readerId = actor.staffId;
  const t = await getTranslations('visitWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={at.page}
        backText={t('backToWeek')}
        title={t('cancelForm.title')}
        lead={stands === 'planned' ? t('cancelForm.lead') : undefined}
      >
        {stands === 'planned' ? (
          <>
            <VisitLine {...{ visit, readerId }} />
            <CancelForm action={at.cancelSend(visit.id)} kept={kept} version={visit.version} />
          </>
        ) : (
          <VisitGone {...{ visit, stands, kept, readerId }} plan={at.plan} />
        )}
      </FormPage>
    </WorkFrame>
  );
}
