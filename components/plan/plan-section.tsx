import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { PlanMap as Picture } from '@/lib/rules/plan/map';
import { LeftSteps } from './left-steps';
import { PlanMap } from './plan-map';

/** The plan of a household on the page of its case: the picture, and the way to all of it. */
export type PlanOnCase = { page: PlanPage; map: Picture };

/** What comes first, on the page of a case. */
export function PlanSection({ plan, caseId }: { plan: PlanOnCase; caseId: string }) {
  const t = useTranslations('planWork');
  const dates = useDates();
  const { page, map } = plan;
  const { goals, names, reader, today, mostBlocking, version, evaluateOn } = page;
  const aside = evaluateOn ? t('lookBackOn', { date: dates.full(evaluateOn) }) : undefined;
  return (
    <Section id="plan" title={t('section')} aside={aside}>
      <LeftSteps page={page} at={paths.work.plan(caseId)} />
      {version === 0 ? <Paragraph>{t('noneYet')}</Paragraph> : null}
      <PlanMap map={map} shown={{ goals, names, reader, today, mostBlocking }} />
      <Link href={paths.work.plan(caseId).page} target>
        {t('open')}
      </Link>
    </Section>
  );
}
