import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { AgreedStep } from '@/lib/queries/shared/case/agreed-steps';
import type { CasePage } from '@/lib/queries/case/case-page';
import { useDates } from './dates';

const kinds = {
  overdue: 'late',
  today: 'now',
  'days-left': 'now',
  new: 'now',
  waiting: 'wait',
} as const;

/** What was agreed to do next, with its day; soonest first. */
export function AgreedSteps({ page: { facts, steps } }: { page: CasePage }) {
  const t = useTranslations('work.case.steps');
  if (steps.length === 0) return null;
  const mayEnd = facts.may.contact && facts.status === 'open';
  return (
    <section aria-label={t('title')}>
      <ul className="plein-lines">
        {steps.map((step) => (
          <li key={step.id} className="plein-row">
            <Step step={step} />
            {mayEnd ? <Done step={step} caseId={facts.id} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Step({ step }: { step: AgreedStep }) {
  const t = useTranslations('work.case.steps');
  const urgency = useTranslations('work.urgency');
  const dates = useDates();
  const { what, dueOn, madeBy, isForResident } = step;
  const { kind, days } = step.urgency;
  return (
    <div className="grow">
      <State kind={kinds[kind]} as="span">
        {urgency(kind, { days })}
      </State>{' '}
      <b dir="auto">{what}</b>
      <span className="plein-person__role">
        {t('by', { day: dates.full(dueOn), name: madeBy })}{' '}
        {isForResident ? t('forResident') : t('notForResident')}
      </span>
    </div>
  );
}

function Done({ step, caseId }: { step: AgreedStep; caseId: string }) {
  const t = useTranslations('work.case.steps');
  return (
    <form method="post" action={paths.work.action(caseId, 'stap/opslaan')}>
      <input type="hidden" name="stepId" value={step.id} />
      <Button variant="secondary" size="small" icon="check">
        {t('done')}
        <VisuallyHidden> {step.what}</VisuallyHidden>
      </Button>
    </form>
  );
}
