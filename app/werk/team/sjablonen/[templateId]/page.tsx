import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { ArchiveForm } from '@/components/template/archive-form';
import { TemplateForm } from '@/components/template/template-form';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { templateOf } from '@/lib/queries/template/templates';
import { withTitle } from '../../../case-actor';

type Props = { params: Promise<{ templateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('templateWork.form');
  return withTitle(t('changeTitle'), paths.work.template((await params).templateId));
}

/** A template changes, or is put away. */
export default async function Page({ params }: Props) {
  const actor = await requireStaff('consultant', 'team_lead');
  const { templateId } = await params;
  const template = await templateOf(actor, templateId);
  if (!template) notFound();
  const t = await getTranslations('templateWork');
  const path = paths.work.template(template.id);
  return (
    <WorkFrame site={site()} actor={actor}>
      <FormPage
        back={paths.work.templates}
        backText={t('back')}
        title={t('form.changeTitle')}
        lead={t('form.lead')}
      >
        <TemplateForm
          action={`${path}/opslaan`}
          kept={await readKeptForm(path)}
          template={template}
        />
        <ArchiveForm id={template.id} version={template.version} />
      </FormPage>
    </WorkFrame>
  );
}
