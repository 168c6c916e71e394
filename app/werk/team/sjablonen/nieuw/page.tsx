import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { TemplateForm } from '@/components/template/template-form';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { templateTeams } from '@/lib/queries/template/templates';
import { withTitle } from '../../../case-actor';

const path = paths.work.newTemplate;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templateWork.form');
  return withTitle(t('newTitle'), path);
}

/** A new template for the own team. */
export default async function Page() {
  const actor = await requireStaff('consultant', 'team_lead');
  const teams = await templateTeams(actor);
  if (teams.length === 0) notFound();
  const t = await getTranslations('templateWork');
  return (
    <WorkFrame site={site()} actor={actor}>
      <FormPage
        back={paths.work.templates}
        backText={t('back')}
        title={t('form.newTitle')}
        lead={t('form.lead')}
      >
        <TemplateForm
          action={`${path}/opslaan`}
          kept={await readKeptForm(path)}
          start={{ formKey: randomId(), teams }}
        />
      </FormPage>
    </WorkFrame>
  );
}
