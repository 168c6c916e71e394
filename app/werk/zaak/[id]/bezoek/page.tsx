import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { Alert } from '@/components/ui/alert';
import { CalendarPage } from '@/components/visit/calendar-page';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { weekOf } from '@/lib/queries/visit/week';
import { dayOf } from '@/lib/schemas/visit';
import { openCalendar } from '../../../visit-pages';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ week?: string | string[]; gedaan?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visitWork');
  return { title: t('pageTitle') };
}

/** Who comes when: one week of a household. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, calendar } = await openCalendar(params);
  const { week: asked, gedaan } = await searchParams;
  const { caseId, householdId, reader, seesCase } = calendar;
  const week = await weekOf(reader, householdId, dayOf(asked) ?? today());
  const kept = await readKeptForm(paths.work.visits(caseId).page);
  const t = await getTranslations('visitWork');
  const back = seesCase ? { href: paths.work.case(caseId), text: t('back') } : undefined;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={back?.href ?? paths.work.home} backText={back?.text} title={t('title')}>
        <DoneAlert done={gedaan} texts="visitWork.done" />
        {kept && kept.errors.length > 0 ? (
          <Alert kind="warning" id="fouten" live>
            {t('conflict')}
          </Alert>
        ) : null}
        <CalendarPage {...{ week, caseId }} readerId={actor.staffId} />
      </FormPage>
    </WorkFrame>
  );
}
