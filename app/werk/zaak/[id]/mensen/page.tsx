import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChildrenWithDeciders } from '@/components/authority/children';
import { FormErrors } from '@/components/case/form-errors';
import { FormPage, WorkForm } from '@/components/case/form-page';
import { PeopleChoices } from '@/components/case/people-choices';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { namedPeople } from '@/lib/queries/case/named';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { waitingRequestsOf } from '@/lib/queries/shared/case/waiting-requests';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.people');
  return withTitle(t('title'), paths.work.action((await params).id, 'mensen'));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'confirm');
  const t = await getTranslations('work.people');
  const authority = await getTranslations('authorityWork');
  const [people, children, waiting, kept] = await Promise.all([
    peopleOf(facts, today()),
    childrenOf(facts),
    waitingRequestsOf(facts),
    readKeptForm(paths.work.action(id, 'mensen')),
  ]);
  // People of a request that nobody confirmed yet are chosen for together with its sender.
  const unsure = waiting.filter((request) => request.isUnsure);
  const named = namedPeople(people).filter(
    (one) => !unsure.some((request) => request.id === one.requestId),
  );
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#wie`} title={t('title')} lead={t('lead')}>
        <FormErrors errors={kept?.errors} />
        {named.length > 0 ? (
          <WorkForm action={paths.work.action(id, 'mensen/opslaan')} save={t('save')}>
            <PeopleChoices named={named} members={people.members} kept={kept} />
          </WorkForm>
        ) : (
          <Paragraph>{t('none')}</Paragraph>
        )}
        <Section id="gezag" title={authority('section')}>
          <ChildrenWithDeciders items={children} caseId={id} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
