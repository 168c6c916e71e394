import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckPage } from '@/components/case/check-page';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { takingPartOf } from '@/lib/queries/involved/taking-part';
import { openCasePage } from '../../../../../case-actor';

type Props = { params: Promise<{ id: string; involvementId: string }> };

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('involvedWork');
  return { title: t('end') };
}

/** Before somebody no longer helps: it holds at once. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'involve');
  const one = (await takingPartOf(facts)).find(({ id: at }) => at === found.involvementId);
  if (!one) notFound();
  const t = await getTranslations('involvedWork.endCheck');
  const { name } = one;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <CheckPage
        back={`${paths.work.case(id)}#erbij`}
        title={t('title', { name })}
        lead={t('lead', { name })}
        action={paths.work.action(id, `erbij/${one.id}/stoppen/opslaan`)}
        yes={t('yes')}
      />
    </WorkFrame>
  );
}
