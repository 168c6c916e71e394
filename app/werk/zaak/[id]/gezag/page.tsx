import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChildrenWithDeciders } from '@/components/authority/children';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { openCasePage } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('authorityWork');
  return { title: t('title') };
}

/** Who decides about the children of a household, and how we know. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'keepAuthority');
  const t = await getTranslations('authorityWork');
  const { gedaan } = await searchParams;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#wie`} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="authorityWork.done" />
        <ChildrenWithDeciders items={await childrenOf(facts)} caseId={id} />
      </FormPage>
    </WorkFrame>
  );
}
