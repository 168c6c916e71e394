import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { JoinForm } from '@/components/case/join-form';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { lookIn, openCasePage, withTitle } from '../../../../case-actor';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';

type Props = { params: Promise<{ id: string; otherId: string }> };

const slug = ({ otherId }: { otherId: string }) => `samen/${otherId}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.join');
  const all = await params;
  return withTitle(t('checkTitle'), paths.work.action(all.id, slug(all)));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'split');
  const t = await getTranslations('work.join');
  const all = await params;
  // Showing who lives there is a look at that case as well.
  const other = await lookIn(Promise.resolve({ id: all.otherId }));
  const there = await caseFacts(actor, other.id, today());
  const kept = await readKeptForm(paths.work.action(id, slug(all)));
  const people = [await peopleOf(facts, today()), await peopleOf(there, today())] as const;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.action(id, 'samen')} title={t('checkTitle')}>
        <JoinForm
          action={paths.work.action(id, `${slug(all)}/opslaan`)}
          {...{ kept, people }}
          contactPerson={facts.contactPerson.name}
        />
      </FormPage>
    </WorkFrame>
  );
}
