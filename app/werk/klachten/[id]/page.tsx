import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { HandleComplaint } from '@/components/heard/work-complaint';
import { lookAtComplaint } from '@/lib/commands/complaint/look-at-complaint';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { complainable, workComplaint } from '@/lib/queries/complaint/work-complaints';
import { foundOr404, withTitle } from '../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('heardWork.complaints');
  return withTitle(t('read'), paths.heard.complaint((await params).id));
}

/** One complaint, for who handles it. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await foundOr404(lookAtComplaint(actor, id));
  const complaint = await workComplaint(actor, id);
  if (!complaint) notFound();
  const t = await getTranslations('heardWork.complaints');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.heard.complaints} backText={t('title')} title={t('read')}>
        <DoneAlert done={(await searchParams).gedaan} texts="heardWork.done" />
        <HandleComplaint
          complaint={complaint}
          colleagues={await complainable(complaint.aboutStaff.map((one) => one.id))}
          kept={await readKeptForm(paths.heard.complaint(id))}
        />
      </FormPage>
    </WorkFrame>
  );
}
