import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { OpenMatters } from '@/components/case/open-matters';
import { HandOverForm } from '@/components/case/hand-over-form';
import { WorkFrame } from '@/components/case/work-frame';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { colleaguesFor } from '@/lib/queries/case/colleagues';
import { openCasePage, withTitle } from '../../../case-actor';
import { openInCase } from '../open-in-case';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.handOver');
  return withTitle(t('title'), paths.work.action((await params).id, 'overdragen'));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'handOver');
  const t = await getTranslations('work.handOver');
  const [colleagues, open, kept] = await Promise.all([
    colleaguesFor(facts),
    openInCase(actor, facts),
    readKeptForm(paths.work.action(id, 'overdragen')),
  ]);
  const texts = {
    save: t('save'),
    reason: t('reason'),
    reasonHelp: t('reasonHelp'),
    conflict: t('conflict'),
    conflictHelp: t('conflictHelp'),
  };
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        {open ? (
          <Section id="open" title={t('open')}>
            <p>{t('openHelp')}</p>
            <OpenMatters caseId={id} open={open} />
          </Section>
        ) : null}
        <HandOverForm
          action={paths.work.action(id, 'overdragen/opslaan')}
          version={facts.version}
          {...{ colleagues, kept, texts }}
        />
      </FormPage>
    </WorkFrame>
  );
}
