import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { fullName } from '@/components/case/names';
import { WorkFrame } from '@/components/case/work-frame';
import { NotedWishForm } from '@/components/outbox/noted-wish-form';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { openCasePage, withTitle } from '../../../../../case-actor';

type Props = { params: Promise<{ id: string; personId: string }> };

const address = (id: string, personId: string) =>
  paths.work.action(id, `persoon/${personId}/berichten`);

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, personId } = await params;
  const t = await getTranslations('outboxWork.wish');
  return withTitle(t('pageTitle'), address(id, personId));
}

/** How somebody said to want to hear that there is a message. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'edit');
  const { members } = await peopleOf(facts, today());
  const person = members.find((member) => member.personId === found.personId);
  if (!person) notFound();
  const t = await getTranslations('outboxWork.wish');
  const kept = await readKeptForm(address(id, person.personId));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={`${paths.work.case(id)}#bereiken`}
        title={t('title', { name: fullName(person) })}
        lead={t('lead')}
      >
        <NotedWishForm caseId={id} {...{ person, kept }} today={today()} />
      </FormPage>
    </WorkFrame>
  );
}
