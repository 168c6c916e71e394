import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { fullName } from '@/components/case/names';
import { PersonForm } from '@/components/case/person-form';
import { WorkFrame } from '@/components/case/work-frame';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { openCasePage, withTitle } from '../../../../case-actor';
import { editing, type FormSearch } from '../../../../editing';

type Props = { params: Promise<{ id: string; personId: string }>; searchParams: FormSearch };

const address = (id: string, personId: string) => paths.work.action(id, `persoon/${personId}`);

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, personId } = await params;
  const t = await getTranslations('work.edit');
  return withTitle(t('personPageTitle'), address(id, personId));
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'edit');
  const { members } = await peopleOf(facts, today());
  const person = members.find((member) => member.personId === found.personId);
  if (!person) notFound();
  const t = await getTranslations('work.edit');
  const wish = await getTranslations('outboxWork.wish');
  const { kept, notice } = await editing({
    ...{ actor, caseId: id, search: searchParams },
    held: { thing: 'person', thingId: person.personId },
    kept: await readKeptForm(address(id, person.personId)),
  });
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={`${paths.work.case(id)}#wie`}
        title={t('personTitle', { name: fullName(person) })}
      >
        {notice}
        <PersonForm caseId={id} person={person} kept={kept} />
        <Link href={paths.work.action(id, `persoon/${person.personId}/berichten`)}>
          {wish('link', { name: person.givenName })}
        </Link>
      </FormPage>
    </WorkFrame>
  );
}
