import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DestroyForm } from '@/components/retention/destroyable';
import { lookAtRetention } from '@/lib/commands/retention/look-at-retention';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { destroyPage } from '@/lib/queries/retention/destroy-page';
import { withTitle } from '../../case-actor';

type Props = { params: Promise<{ partId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('retentionWork.check');
  return withTitle(t('title'), paths.work.retentionPart((await params).partId));
}

/** One part: what goes, and what stays? */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('team_lead');
  const { partId } = await params;
  if (!z.uuid().safeParse(partId).success) notFound();
  const page = await destroyPage(actor, partId);
  await lookAtRetention(actor, page ? 'done' : 'refused');
  if (!page) notFound();
  const t = await getTranslations('retentionWork');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.retention} backText={t('title')} title={t('check.title')}>
        <DestroyForm page={page} kept={await readKeptForm(paths.work.retentionPart(partId))} />
      </FormPage>
    </WorkFrame>
  );
}
