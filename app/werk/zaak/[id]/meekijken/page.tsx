import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { GlassForm } from '@/components/involved/glass-form';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { knownResult } from '../../../bekend/result';
import { withTitle } from '../../../case-actor';
import { requireKnown } from '../../../known-case';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.glass');
  return withTitle(t('title'), paths.work.action((await params).id, 'meekijken'));
}

/** Looking once without being involved, with a reason. */
export default async function Page({ params }: Props) {
  const { actor, id } = await requireKnown(params);
  const t = await getTranslations('involvedWork.glass');
  const back = await getTranslations('involvedWork.join');
  return (
    <WorkFrame site={site()} actor={actor} current="known">
      <FormPage back={knownResult} backText={back('back')} title={t('title')} lead={t('lead')}>
        <GlassForm
          action={paths.work.action(id, 'meekijken/opslaan')}
          kept={await readKeptForm(paths.work.action(id, 'meekijken'))}
          hiddenDays={settings().privacy.glassHiddenDays}
        />
      </FormPage>
    </WorkFrame>
  );
}
