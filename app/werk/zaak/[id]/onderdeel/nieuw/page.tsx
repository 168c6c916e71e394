import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddPartForm } from '@/components/case/add-part-form';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownAlready } from '@/components/known/known-already';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { knownAlready } from '@/lib/queries/known/case-known';
import { requestsOf } from '@/lib/queries/shared/case/requests';
import { openCasePage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string }> };

/** A new part belongs to what was asked lately; an older request has its parts already. */
const toChooseFrom = 10;

const address = (id: string) => paths.work.action(id, 'onderdeel/nieuw');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.part');
  return withTitle(t('addTitle'), address((await params).id));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'answer');
  const t = await getTranslations('work.part');
  const { requests } = await requestsOf(facts, { take: toChooseFrom, isAskedStill: true });
  const kept = await readKeptForm(address(id));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={`${paths.work.case(id)}#onderdelen`}
        title={t('addTitle')}
        lead={t('addLead')}
      >
        {facts.status === 'open' ? (
          <>
            <KnownAlready lines={await knownAlready(actor, id, 'part')} caseId={id} />
            <AddPartForm caseId={id} requests={requests} kept={kept} />
          </>
        ) : (
          <Paragraph>{t('closedCase')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
