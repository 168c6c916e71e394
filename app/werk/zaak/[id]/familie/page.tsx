import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AddFamilyForm, FamilyGroundForm, FamilyList } from '@/components/involved/family';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { familyOf } from '@/lib/queries/involved/family';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { today } from '@/lib/platform/clock';
import { openCasePage, withTitle } from '../../../case-actor';
import { familyResult } from './result';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gekeken?: string; gedaan?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.family');
  return withTitle(t('title'), paths.work.action((await params).id, 'familie'));
}

/** From which households somebody comes: shown after a ground was given, which everybody concerned reads. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'linkFamily');
  const { gekeken, gedaan } = await searchParams;
  const t = await getTranslations('involvedWork.family');
  const [looked, kept, people] = await Promise.all([
    gekeken ? readKeptForm(familyResult(id)) : null,
    gekeken ? null : readKeptForm(paths.work.action(id, 'familie')),
    peopleOf(facts, today()),
  ]);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#erbij`} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="involvedWork.done" />
        {looked ? (
          <FamilyList lines={await familyOf(actor, facts)} caseId={id} />
        ) : (
          <FamilyGroundForm action={paths.work.action(id, 'familie/kijken')} kept={kept} />
        )}
        <Section id="opschrijven" title={t('add')}>
          <AddFamilyForm
            action={paths.work.action(id, 'familie/opslaan')}
            kept={kept}
            people={people.members.map(({ personId, givenName }) => ({
              id: personId,
              name: givenName,
            }))}
          />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
