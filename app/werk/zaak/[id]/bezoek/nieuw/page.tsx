import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownAlready } from '@/components/known/known-already';
import { VisitForm } from '@/components/visit/visit-form';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { knownAlready } from '@/lib/queries/known/case-known';
import { meetingsOf } from '@/lib/queries/visit/collisions';
import { plannedAs } from '@/lib/schemas/visit';
import { withTitle } from '../../../../case-actor';
import { openCalendar } from '../../../../visit-pages';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('visitWork.form');
  return withTitle(t('title'), paths.work.visits((await params).id).plan);
}

/** Planning an appointment; who comes already is shown before anything is planned. */
export default async function Page({ params }: Props) {
  const { actor, calendar } = await openCalendar(params);
  const { caseId, householdId, reader } = calendar;
  const at = paths.work.visits(caseId);
  const kept = await readKeptForm(at.plan);
  const typed = kept ? plannedAs(kept.values, today()) : null;
  const meetings = typed ? await meetingsOf(reader, householdId, typed) : [];
  const t = await getTranslations('visitWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={at.page}
        backText={t('backToWeek')}
        title={t('form.title')}
        lead={t('form.lead')}
      >
        <KnownAlready lines={await knownAlready(actor, caseId, 'visit')} caseId={caseId} />
        <VisitForm
          action={at.planSend}
          join={at.join}
          save={t('form.save')}
          readerId={actor.staffId}
          carried={<input type="hidden" name="formKey" value={randomId()} />}
          {...{ kept, meetings }}
        />
      </FormPage>
    </WorkFrame>
  );
}
