import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { InvolvementForm } from '@/components/involved/involvement-form';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { knownResult } from '../../../bekend/result';
import { withTitle } from '../../../case-actor';
import { requireKnown } from '../../../known-case';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.join');
  return withTitle(t('title'), paths.work.action((await params).id, 'meedoen'));
}

/** Beginning to work with a household of which a colleague is contact person. */
export default async function Page({ params }: Props) {
  const { actor, id, found } = await requireKnown(params);
  const t = await getTranslations('involvedWork.join');
  return (
    <WorkFrame site={site()} actor={actor} current="known">
      <FormPage
        back={knownResult}
        backText={t('back')}
        title={t('title')}
        lead={t('lead', { name: found.contact.name })}
      >
        <InvolvementForm
          action={paths.work.action(id, 'meedoen/opslaan')}
          save={t('save')}
          kept={await readKeptForm(paths.work.action(id, 'meedoen'))}
          isOwn
        />
      </FormPage>
    </WorkFrame>
  );
}
