import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskForm } from '@/components/ask/ask-form';
import { PartAsks } from '@/components/ask/part-asks';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownAlready } from '@/components/known/known-already';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { partAsks } from '@/lib/queries/ask/asks';
import { knownAlready } from '@/lib/queries/known/case-known';
import { addDays } from '@/lib/rules/local-date';
import { openPartPage, withTitle } from '../../../../../case-actor';

type Props = {
  params: Promise<{ id: string; partId: string }>;
  searchParams: Promise<{ gedaan?: string }>;
};

const usualDays = 14;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId } = await params;
  const t = await getTranslations('askWork');
  return withTitle(t('pageTitle'), paths.work.asks(id, partId).page);
}

/** What a resident was asked for about a part, with what came, and asking for more. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts, part, domain } = await openPartPage(params, 'decide');
  const { gedaan } = await searchParams;
  const t = await getTranslations('askWork');
  const to = paths.work.asks(id, part.id);
  const isOpen = facts.status === 'open' && part.actions.length > 0;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={`${paths.work.case(id)}#onderdelen`}
        title={t('title', { domain })}
        lead={t('lead')}
      >
        <DoneAlert done={gedaan} texts="askWork.done" />
        <Section id="gevraagd" title={t('list.title')}>
          <PartAsks asks={await partAsks(facts, part.id)} to={to} />
        </Section>
        {isOpen ? (
          <KnownAlready lines={await knownAlready(actor, id, 'papers')} caseId={id} />
        ) : null}
        <Section id="nieuw" title={t('form.title')}>
          {isOpen ? (
            <AskForm
              action={to.send}
              formKey={randomId()}
              usual={addDays(today(), usualDays)}
              kept={await readKeptForm(to.page)}
            />
          ) : (
            <Paragraph>{t('form.closed')}</Paragraph>
          )}
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
