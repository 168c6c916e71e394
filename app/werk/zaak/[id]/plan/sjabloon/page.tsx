import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TemplateList } from '@/components/template/template-list';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import { templatesOf } from '@/lib/queries/template/templates';
import { WorkPlanFrame, workPlanOf } from '../work-plan';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templateWork.use');
  return { title: t('chooseTitle') };
}

/** Which template the plan of this household goes on with. */
export default async function ChooseTemplate({ params }: Props) {
  const { id } = await params;
  const { actor, at } = await workPlanOf(id);
  const templates = await templatesOf(actor);
  const t = await getTranslations('templateWork');
  const plan = await getTranslations('planWork');
  return (
    <WorkPlanFrame caseId={id}>
      <div className="flow flow--md">
        <BackLink href={at.page}>{plan('back')}</BackLink>
        <Heading level={1}>{t('use.chooseTitle')}</Heading>
        <Paragraph look="lead">{t('use.chooseLead')}</Paragraph>
      </div>
      <TemplateList
        templates={templates}
        action={(template) => (
          <Link href={paths.work.useTemplate(id, template.id)} target>
            {t('use.choose')}
            <VisuallyHidden>: {template.name}</VisuallyHidden>
          </Link>
        )}
      />
      <Link href={paths.work.templates} target>
        {t('link')}
      </Link>
    </WorkPlanFrame>
  );
}
