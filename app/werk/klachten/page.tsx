import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import {
  EndedComplaints,
  OpenComplaints,
  UntoldComplaints,
} from '@/components/heard/work-complaints';
import { Alert } from '@/components/ui/alert';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { untoldComplaints } from '@/lib/queries/complaint/to-do';
import { endedComplaints, openComplaints } from '@/lib/queries/complaint/work-complaints';

type Props = { searchParams: Promise<{ na?: string; eerder?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.complaints');
  return { title: t('title') };
}

/** Complaints about others than the reader: what waits, with whom, and what the reader answered. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, eerder, gedaan } = await searchParams;
  const [waiting, ended, untold] = await Promise.all([
    openComplaints(actor, na),
    endedComplaints(actor, eerder),
    untoldComplaints(actor),
  ]);
  const isTaken = Boolean((await readKeptForm(paths.heard.complaints))?.errors.length);
  const t = await getTranslations('heardWork.complaints');
  const common = await getTranslations('common');
  const lead = await getTranslations('lead.links');
  const here = paths.heard.complaints;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.team} backText={lead('team')} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="heardWork.done" />
        {isTaken ? (
          <Alert kind="warning" live>
            {t('taken')}
          </Alert>
        ) : null}
        <UntoldComplaints lines={untold} />
        <Section id="wacht" title={t('open')}>
          <OpenComplaints lines={waiting.lines} />
          <Pagination
            label={common('pages')}
            previous={na ? { href: here, text: t('first') } : undefined}
            next={
              waiting.next ? { href: `${here}?na=${waiting.next}`, text: t('next') } : undefined
            }
          />
        </Section>
        <Section id="beantwoord" title={t('ended')}>
          <EndedComplaints lines={ended.lines} />
          <Pagination
            label={common('pages')}
            previous={eerder ? { href: here, text: t('first') } : undefined}
            next={
              ended.next ? { href: `${here}?eerder=${ended.next}`, text: t('older') } : undefined
            }
          />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
