import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { HouseholdForm } from '@/components/case/household-form';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openCasePage, withTitle } from '../../../case-actor';
import { editing, type FormSearch } from '../../../editing';

type Props = { params: Promise<{ id: string }>; searchParams: FormSearch };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.edit');
  return withTitle(t('householdTitle'), paths.work.action((await params).id, 'adres'));
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'edit');
  const t = await getTranslations('work.edit');
  const { kept, notice } = await editing({
    ...{ actor, caseId: id, search: searchParams },
    held: { thing: 'household', thingId: facts.householdId },
    kept: await readKeptForm(paths.work.action(id, 'adres')),
  });
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('householdTitle')}>
        {notice}
        <HouseholdForm caseId={id} household={facts.household} kept={kept} />
      </FormPage>
    </WorkFrame>
  );
}
