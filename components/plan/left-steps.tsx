import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import type { PlanPaths } from '@/lib/paths/plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { leftIn } from './shown';

type Props = { page: Pick<PlanPage, 'goals' | 'reader'>; at: PlanPaths };

/** The steps that nobody does any more, for the contact person, who asks somebody else. */
export function LeftSteps({ page: { goals, reader }, at }: Props) {
  const t = useTranslations('planWork.left');
  const steps = leftIn(goals);
  const isContactPerson = reader.kind === 'staff' && reader.as === 'contactPerson';
  if (!isContactPerson || steps.length === 0) return null;
  return (
    <Alert kind="warning" title={t('title', { count: steps.length })}>
      <p>{t('text')}</p>
      <ul>
        {steps.map(({ id, title }) => (
          <li key={id}>
            <span dir="auto">{title}</span>{' '}
            <Link href={at.step(id)} target>
              {t('choose')}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
