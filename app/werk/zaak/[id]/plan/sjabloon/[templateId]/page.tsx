import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UseTemplateForm } from '@/components/template/use-form';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { templateOf } from '@/lib/queries/template/templates';
import { ownersFor } from '@/lib/queries/plan/step-owners';
import { workForm, WorkPlanFrame, workPlanTitle } from '../../work-plan';

type Props = { params: Promise<{ id: string; templateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, templateId } = await params;
  return workPlanTitle(paths.work.useTemplate(id, templateId));
}

/** For which goal the steps of a template are, and who does them. */
export default async function UseTemplate({ params }: Props) {
  const { id, templateId } = await params;
  const path = paths.work.useTemplate(id, templateId);
  const { actor, form } = await workForm(id, path);
  const template = await templateOf(actor, templateId);
  if (!template) notFound();
  const t = await getTranslations('templateWork.use');
  const isOpen = ({ state }: { state: string }) => state === 'open' || state === 'later';
  const goals = form.page.goals.filter((goal) => isOpen(goal) && !goal.isPrivate);
  const { kept, formKey, more } = form;
  const owners = ownersFor(form.owners, null);
  return (
    <WorkPlanFrame caseId={id}>
      <div className="flow flow--md">
        <BackLink href={paths.work.chooseTemplate(id)}>{t('chooseTitle')}</BackLink>
        <Heading level={1}>{t('title', { name: template.name })}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      {goals.length > 0 ? (
        <UseTemplateForm {...{ kept, formKey, template, goals, owners }} action={`${path}/opslaan`}>
          {more}
        </UseTemplateForm>
      ) : (
        <Paragraph>{t('noGoal')}</Paragraph>
      )}
    </WorkPlanFrame>
  );
}
