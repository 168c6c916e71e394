import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/case/confirm-form';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { namedPeople } from '@/lib/queries/case/named';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { requestOf } from '@/lib/queries/shared/case/requests';
import { openCasePage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string; requestId: string }> };

const address = (id: string, requestId: string) => paths.work.action(id, `bevestigen/${requestId}`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, requestId } = await params;
  const t = await getTranslations('work.confirm');
  return withTitle(t('title'), address(id, requestId));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'confirm');
  const t = await getTranslations('work.confirm');
  const [people, request, kept] = await Promise.all([
    peopleOf(facts, today()),
    requestOf(facts, found.requestId),
    readKeptForm(address(id, found.requestId)),
  ]);
  const known = people.members.find((one) => one.personId === request?.matchedPersonId);
  const isOpen = request?.matchStatus === 'to_confirm' && known !== undefined;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        {isOpen ? (
          <ConfirmForm
            caseId={id}
            {...{ request, known, kept, members: people.members, household: facts.household }}
            named={namedPeople(people, request.id, request.asker.id)}
          />
        ) : (
          <Paragraph>{t('decided')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
