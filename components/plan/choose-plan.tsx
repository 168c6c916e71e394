import { useFormatter } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyPlan } from '@/lib/queries/plan/my-plans';
import { usePlanWords } from './use-plan-words';

/** Which plan, for who lives in two places. A home is told by who lives there, so that no address stands on a screen. */
export function ChoosePlan({ plans }: { plans: readonly MyPlan[] }) {
  const t = usePlanWords('own');
  const format = useFormatter();
  const nameOf = ({ others }: MyPlan) =>
    others.length > 0 ? t('choose.with', { names: format.list(others) }) : t('choose.alone');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('choose.title')}</Heading>
      <Paragraph look="lead">{t('choose.lead')}</Paragraph>
      <ul className="plein-links">
        {plans.map((plan) => (
          <li key={plan.householdId}>
            <Link href={paths.mine.plan(plan.householdId).page} target>
              {nameOf(plan)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
