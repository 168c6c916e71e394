import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { EventForm } from '@/components/terms/event-form';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { eventPart } from '@/lib/queries/terms/event-page';
import { openCasePage, withTitle } from '../../../../../case-actor';

type Props = { params: Promise<{ id: string; partId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId } = await params;
  const t = await getTranslations('termsWork.form');
  return withTitle(t('kind'), paths.work.partEvent(id, partId));
}

/** Something happened with a part: written down as a fact, from which the terms follow. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'answer');
  const part = await eventPart(facts, found.partId);
  if (!part) notFound();
  const t = await getTranslations('termsWork.form');
  const d = await getTranslations('domains.domain');
  const here = paths.work.partEvent(id, part.id);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.terms(id)}
        title={t('title', { domain: d(`${part.domain}.staffName` as never) })}
        lead={t('lead')}
      >
        <EventForm
          {...{ part, action: `${here}/opslaan`, formKey: randomId(), today: today() }}
          kept={await readKeptForm(here)}
        />
      </FormPage>
    </WorkFrame>
  );
}
