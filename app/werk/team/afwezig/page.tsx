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
import type { StaffActor } from '@/lib/platform/actor-types';
import { readKeptForm, type KeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { absencesOf } from '@/lib/queries/team/absences';
import { leftAlone, type LeftAlone } from '@/lib/queries/team/left-alone';
import { absenceSchema } from '@/lib/schemas/team';
import { withTitle } from '../../case-actor';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead.absence');
  return withTitle(t('title'), paths.work.absence);
}

/** What it means that nobody stands in, when the form came back to say so. */
async function whoIsAlone(actor: StaffActor, kept: KeptForm | null): Promise<LeftAlone | null> {
  if (!kept?.errors.some((error) => error.path === 'isAlone')) return null;
  const typed = absenceSchema.safeParse(kept.values);
  return typed.success ? leftAlone(actor, typed.data) : null;
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { gedaan } = await searchParams;
  const t = await getTranslations('lead');
  const [absences, kept] = await Promise.all([absencesOf(actor), readKeptForm(paths.work.absence)]);
  const alone = await whoIsAlone(actor, kept);
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
          <AbsenceForm team={absences.team} standIns={absences.standIns} {...{ kept, alone }} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
