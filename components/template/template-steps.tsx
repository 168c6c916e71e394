import { useTranslations } from 'next-intl';
import type { TemplateStep } from '@/lib/schemas/plan-template';

/** The steps of a template in order, with who does each and what comes first. */
export function TemplateSteps({ steps }: { steps: readonly TemplateStep[] }) {
  const t = useTranslations('templateWork');
  return (
    <ol className="plein-numbered">
      {steps.map(({ title, who, waits }, index) => (
        <li key={`${index} ${title}`} dir="auto">
          {t(waits ? 'stepWaits' : 'step', { title, who: t(`who.${who}`) })}
        </li>
      ))}
    </ol>
  );
}
