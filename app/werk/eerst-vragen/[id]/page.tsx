import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AnswerEnquiry } from '@/components/heard/work-enquiries';
import { lookAtEnquiry } from '@/lib/commands/enquiry/look-at-enquiry';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { workEnquiry } from '@/lib/queries/enquiry/work-enquiries';
import { foundOr404, withTitle } from '../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('heardWork.enquiry');
  return withTitle(t('title'), paths.heard.enquiry((await params).id));
}

/** One conversation without a name. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await foundOr404(lookAtEnquiry(actor, id));
  const enquiry = await workEnquiry(actor, id);
  if (!enquiry) notFound();
  const t = await getTranslations('heardWork');
  return (
    <WorkFrame site={site()} actor={actor} current="today">
      <FormPage
        back={paths.heard.enquiries}
        backText={t('enquiries.title')}
        title={t('enquiry.title')}
      >
        <DoneAlert done={(await searchParams).gedaan} texts="heardWork.done" />
        <AnswerEnquiry
          enquiry={enquiry}
          kept={await readKeptForm(paths.heard.enquiry(id))}
          formKey={randomId()}
        />
      </FormPage>
    </WorkFrame>
  );
}
