import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormErrors } from '@/components/case/form-errors';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AbsenceForm } from '@/components/team/absence-form';
import { AbsencesTable } from '@/components/team/absences-table';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { absencesOf } from '@/lib/queries/team/absences';
import { withTitle } from '../../case-actor';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead.absence');
  return withTitle(t('title'), paths.work.absence);
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { gedaan } = await searchParams;
  const t = await getTranslations('lead');
  const [absences, kept] = await Promise.all([absencesOf(actor), readKeptForm(paths.work.absence)]);
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.team}
        backText={t('links.team')}
        title={t('absence.title')}
        lead={t('absence.lead')}
      >
        <FormErrors errors={kept?.errors} />
        <DoneAlert done={gedaan} texts="lead.done" />
        <AbsencesTable lines={absences.lines} />
        <Section id="nieuw" title={t('absence.newTitle')}>
          <AbsenceForm team={absences.team} standIns={absences.standIns} kept={kept} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
