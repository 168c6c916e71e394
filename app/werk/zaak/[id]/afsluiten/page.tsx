import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClosedAlready } from '@/components/case/closed-already';
import { FormPage } from '@/components/case/form-page';
import { typedText } from '@/components/case/kept';
import { WordsForm } from '@/components/case/words-form';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { openPartsOf } from '@/lib/queries/shared/case/parts';
import { waitingRequestsOf } from '@/lib/queries/shared/case/waiting-requests';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.close');
  return withTitle(t('title'), paths.work.action((await params).id, 'afsluiten'));
}

/** Where what is left to do is done: one part by itself, else the parts; the contact; and who it is. */
async function whereToGo(facts: CaseFacts): Promise<Record<string, string>> {
  const [parts, waiting] = await Promise.all([openPartsOf(facts), waitingRequestsOf(facts)]);
  const to = (slug: string) => paths.work.action(facts.id, slug);
  const [only, ...others] = parts;
  const unsure = waiting.find((request) => request.isUnsure);
  return {
    parts:
      only && others.length === 0
        ? to(`onderdeel/${only.id}`)
        : `${paths.work.case(facts.id)}#onderdelen`,
    contact: to('contact'),
    confirm: unsure ? to(`bevestigen/${unsure.id}`) : paths.work.case(facts.id),
  };
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'close');
  const t = await getTranslations('work.close');
  const kept = await readKeptForm(paths.work.action(id, 'afsluiten'));
  if (facts.status === 'closed') {
    return (
      <WorkFrame site={site()} actor={actor} current="households">
        <FormPage back={paths.work.case(id)} title={t('title')}>
          <ClosedAlready outcome={facts.outcome} typed={typedText(kept, 'outcome')} />
        </FormPage>
      </WorkFrame>
    );
  }
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        <WordsForm
          action={paths.work.action(id, 'afsluiten/opslaan')}
          save={t('save')}
          version={facts.version}
          field={{ name: 'outcome', label: t('outcome'), help: t('outcomeHelp') }}
          kept={kept}
          links={await whereToGo(facts)}
        />
      </FormPage>
    </WorkFrame>
  );
}
