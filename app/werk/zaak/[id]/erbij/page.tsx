import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { ColleagueSelect, InvolvementForm } from '@/components/involved/involvement-form';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { whoCanTakePart } from '@/lib/queries/involved/who-can';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.addPage');
  return withTitle(t('title'), paths.work.action((await params).id, 'erbij'));
}

/** Asking a colleague to take part. */
export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'involve');
  const t = await getTranslations('involvedWork.addPage');
  const [colleagues, kept] = await Promise.all([
    whoCanTakePart(facts),
    readKeptForm(paths.work.action(id, 'erbij')),
  ]);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#erbij`} title={t('title')} lead={t('lead')}>
        {colleagues.length > 0 ? (
          <InvolvementForm
            action={paths.work.action(id, 'erbij/opslaan')}
            save={t('save')}
            kept={kept}
            isOwn={false}
          >
            <ColleagueSelect colleagues={colleagues} kept={kept} />
          </InvolvementForm>
        ) : (
          <Paragraph>{t('none')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
