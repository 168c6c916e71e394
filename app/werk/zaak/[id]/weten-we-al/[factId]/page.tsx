import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { EndForm } from '@/components/known/end-form';
import { lookAtKnown } from '@/lib/commands/known/look-at-known';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { oneFact } from '@/lib/queries/known/case-known';
import { foundOr404, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string; factId: string }> };

const pathOf = (id: string, factId: string) => paths.work.action(id, `weten-we-al/${factId}`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, factId } = await params;
  const t = await getTranslations('knownWork.ending');
  return withTitle(t('title'), pathOf(id, factId));
}

/** Taking what is no longer so off the list. */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id, factId } = await params;
  if (![id, factId].every((one) => z.uuid().safeParse(one).success)) notFound();
  await foundOr404(lookAtKnown(actor, id));
  const fact = await oneFact(actor, id, factId);
  if (!fact) notFound();
  const t = await getTranslations('knownWork');
  const here = pathOf(id, factId);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.action(id, 'weten-we-al')}
        backText={t('title')}
        title={t('ending.title')}
        lead={t('ending.lead')}
      >
        <EndForm
          action={`${here}/opslaan`}
          formKey={randomId()}
          fact={fact}
          kept={await readKeptForm(here)}
        />
      </FormPage>
    </WorkFrame>
  );
}
