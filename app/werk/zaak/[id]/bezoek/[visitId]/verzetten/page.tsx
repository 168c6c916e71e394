import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { Alert } from '@/components/ui/alert';
import { VisitGone } from '@/components/visit/visit-gone';
import { VisitForm } from '@/components/visit/visit-form';
import { VisitLine } from '@/components/visit/visit-line';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { meetingsOf } from '@/lib/queries/visit/collisions';
import { standsOf, visitNow } from '@/lib/queries/visit/one-visit';
import { plannedAs } from '@/lib/schemas/visit';
import { withTitle } from '../../../../../case-actor';
import { openCalendar } from '../../../../../visit-pages';

type Props = { params: Promise<{ id: string; visitId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, visitId } = await params;
  const t = await getTranslations('visitWork.form');
  return withTitle(t('moveTitle'), paths.work.visits(id).move(visitId));
}

/** The same appointment at another moment. */
export default async function Page({ params }: Props) {
  const { actor, calendar, params: found } = await openCalendar(params);
  const { caseId, householdId, reader } = calendar;
  const now = await visitNow(reader, householdId, found.visitId, 'move');
  if (!now) notFound();
  const { visit, stands } = now;
  const at = paths.work.visits(caseId);
  const kept = await readKeptForm(at.move(visit.id));
  const t = await getTranslations('visitWork');
  const page = { back: at.page, backText: t('backToWeek'), title: t('form.moveTitle') };
  const readerId = actor.staffId;
  if (stands !== 'planned') {
    return (
      <WorkFrame site={site()} actor={actor} current="households">
        <FormPage {...page}>
          <VisitGone {...{ visit, stands, kept, readerId }} plan={at.plan} />
        </FormPage>
      </WorkFrame>
    );
  }
  const typed = kept ? plannedAs(kept.values, today()) : null;
  const meetings = typed ? await meetingsOf(reader, householdId, typed, visit) : [];
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage {...page} lead={t('form.moveLead')}>
        {kept?.current ? (
          <Alert kind="warning" id="fouten" live>
            <div className="flow flow--xs">
              <p>{t('form.moveConflict')}</p>
              <VisitLine visit={visit} readerId={readerId} />
              <p>{t('form.moveTyped')}</p>
            </div>
          </Alert>
        ) : null}
        {visit.moveWords ? (
          <Alert>
            <p dir="auto">{t('form.wish', { words: visit.moveWords })}</p>
          </Alert>
        ) : null}
        <VisitForm
          action={at.moveSend(visit.id)}
          save={t('form.saveMove')}
          readerId={readerId}
          stands={standsOf(visit)}
          carried={<input type="hidden" name="version" value={visit.version} />}
          {...{ kept, meetings }}
        />
      </FormPage>
    </WorkFrame>
  );
}
