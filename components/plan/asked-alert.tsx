import { useDates } from '@/components/my-case/use-dates';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { PlanPaths } from '@/lib/paths/plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** On top of the plan while everybody is asked how it goes. */
export function AskedAlert({ page, at }: { page: PlanPage; at: PlanPaths }) {
  const t = usePlanWords(voiceOf(page.reader));
  const dates = useDates();
  const { open } = page.asked;
  if (!open) return null;
  const date = dates.day(open.dueOn);
  return (
    <div className="plein-noprint">
      <Alert title={t('howIsIt.alert')}>
        <Paragraph>
          {open.hasAnswered ? t('howIsIt.alertThanks', { date }) : t('howIsIt.alertText', { date })}
        </Paragraph>
        <Link href={at.howIsIt} target>
          {open.hasAnswered ? t('howIsIt.seeLink') : t('howIsIt.answerLink')}
        </Link>
      </Alert>
    </div>
  );
}
