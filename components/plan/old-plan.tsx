import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { PlanPaths } from '@/lib/paths/plan';
import type { OldPlan as View } from '@/lib/queries/plan/versions';
import type { LocalDate } from '@/lib/rules/local-date';
import { GoalList } from './goal-list';
import { PlanText } from './plan-text';
import { WhatChanged } from './versions';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** The plan as it was in one version: to read, not to change. */
export function OldPlan({ old, at, today }: { old: View; at: PlanPaths; today: LocalDate }) {
  const { goals, names, reader, line, number, isCurrent } = old;
  const voice = voiceOf(reader);
  const t = usePlanWords(voice);
  const dates = useDates();
  const date = dates.day(old.at);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.versions}>{t('versions.back')}</BackLink>
        <Heading level={1}>{t('versions.oldTitle')}</Heading>
        <Paragraph look="lead">
          {isCurrent ? t('versions.current', { number }) : t('versions.oldLead', { number, date })}
        </Paragraph>
      </div>
      <section className="flow flow--xs" aria-labelledby="veranderd">
        <Heading level={2} look={3} id="veranderd">
          {t('versions.what')}
        </Heading>
        <WhatChanged {...{ line, reader, names }} />
      </section>
      {old.goesWell ? <PlanText {...{ voice, text: 'goesWell', words: old.goesWell }} /> : null}
      <GoalList shown={{ goals, names, reader, today }} />
      {old.whenItGoesWrong ? (
        <PlanText {...{ voice, text: 'wrong', words: old.whenItGoesWrong }} />
      ) : null}
      {old.evaluateOn ? (
        <section className="flow flow--xs" aria-labelledby="terug">
          <Heading level={2} look={3} id="terug">
            {t('lookBack.title')}
          </Heading>
          <Paragraph>{dates.day(old.evaluateOn)}</Paragraph>
        </section>
      ) : null}
    </>
  );
}
