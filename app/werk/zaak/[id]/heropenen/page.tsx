import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WordsForm } from '@/components/case/words-form';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.reopen');
  return withTitle(t('title'), paths.work.action((await params).id, 'heropenen'));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'reopen');
  const t = await getTranslations('work.reopen');
  if (facts.status === 'open') {
    return (
      <WorkFrame site={site()} actor={actor} current="households">
        <FormPage back={paths.work.case(id)} title={t('title')}>
          <Paragraph>{t('already')}</Paragraph>
        </FormPage>
      </WorkFrame>
    );
  }
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        <WordsForm
          action={paths.work.action(id, 'heropenen/opslaan')}
          save={t('save')}
          version={facts.version}
          field={{ name: 'reason', label: t('reason'), help: t('reasonHelp') }}
          kept={await readKeptForm(paths.work.action(id, 'heropenen'))}
        />
      </FormPage>
    </WorkFrame>
  );
}
