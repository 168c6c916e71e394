import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import type { Template } from '@/lib/queries/template/templates';
import { TemplateSteps } from './template-steps';

type Props = {
  templates: readonly Template[];
  /** what can be done with one */
  action: (template: Template) => ReactNode;
};

/** The templates of a team, each with its steps. */
export function TemplateList({ templates, action }: Props) {
  const t = useTranslations('templateWork');
  if (templates.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="flow flow--lg">
      {templates.map((template) => (
        <li key={template.id} className="flow flow--xs">
          <Heading level={2} look={3}>
            <span dir="auto">{template.name}</span>
          </Heading>
          <Paragraph look="small">
            {t('about', { team: template.team, name: template.createdBy })}
          </Paragraph>
          <TemplateSteps steps={template.steps} />
          {action(template)}
        </li>
      ))}
    </ul>
  );
}
