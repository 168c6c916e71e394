import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { FindOther } from '@/components/case/join-form';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.join');
  return withTitle(t('title'), paths.work.action((await params).id, 'samen'));
}

export default async function Page({ params }: Props) {
  const { actor, id } = await openCasePage(params, 'split');
  const t = await getTranslations('work.join');
  const kept = await readKeptForm(paths.work.action(id, 'samen'));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#wie`} title={t('title')} lead={t('lead')}>
        <FindOther caseId={id} kept={kept} />
      </FormPage>
    </WorkFrame>
  );
}
