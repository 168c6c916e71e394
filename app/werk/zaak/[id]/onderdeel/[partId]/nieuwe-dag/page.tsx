import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DelayForm } from '@/components/late/delay-form';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openPartPage, withTitle } from '../../../../../case-actor';

type Props = { params: Promise<{ id: string; partId: string }> };

const address = (id: string, partId: string) =>
  paths.work.action(id, `onderdeel/${partId}/nieuwe-dag`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId } = await params;
  const t = await getTranslations('lateWork');
  return withTitle(t('pageTitle'), address(id, partId));
}

/** Telling a new honest day, when something is not ready in time. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, part, domain } = await openPartPage(params, 'decide');
  if (facts.status !== 'open') notFound();
  const t = await getTranslations('lateWork');
  const back = await getTranslations('decisionWork');
  const here = address(id, part.id);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.decisions(id, part.id).page}
        backText={back('back')}
        title={t('title', { domain })}
        lead={t('lead')}
      >
        <DelayForm
          action={`${here}/opslaan`}
          formKey={randomId()}
          kept={await readKeptForm(here)}
        />
      </FormPage>
    </WorkFrame>
  );
}
