import type { ReactNode } from 'react';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { PlanPaths } from '@/lib/paths/plan';
import type { EvaluationPage } from '@/lib/queries/plan/evaluation';
import { goalOutcomes } from '@/lib/schemas/evaluation';
import { DayQuestion } from './day-question';
import { EvaluationLines } from './evaluation-lines';
import { PlanErrors } from './form-errors';
import { usePlanErrors, usePlanWords } from './use-plan-words';
import { voiceOf } from './use-plan-people';

type Props = {
  page: EvaluationPage;
  at: PlanPaths;
  kept: Kept;
  /** what only colleagues are asked */
  children?: ReactNode;
};

/** What became of each goal, and when everybody looks back again; what was answered stands above it, residents first. */
export function CloseForm({ page, at, kept, children }: Props) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  const { closedBy } = kept?.current ?? {};
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.howIsIt}>{t('howIsIt.title')}</BackLink>
        {typeof closedBy === 'string' ? (
          <Alert kind="warning" id="fouten" live>
            {t('howIsIt.closing.closedBy', { name: closedBy })}
          </Alert>
        ) : (
          <PlanErrors {...{ voice, kept }} />
        )}
        <Heading level={1}>{t('howIsIt.closing.title')}</Heading>
        <Paragraph look="lead">{t('howIsIt.closing.lead')}</Paragraph>
      </div>
      {page.open ? <EvaluationLines voice={voice} lines={page.open.answers} /> : null}
      <form className="plein-form" method="post" action={at.closeSend} id={mainForm} noValidate>
        <input type="hidden" name="seen" value={page.version} />
        <input type="hidden" name="evaluationId" value={page.open?.id ?? ''} />
        <Goals {...{ page, kept }} />
        <DayQuestion
          {...{ voice, kept }}
          name="date"
          label={t('howIsIt.closing.next')}
          description={t('howIsIt.closing.nextHelp')}
          stands={null}
        />
        {children}
        <Actions>
          <Button>{t('howIsIt.closing.save')}</Button>
        </Actions>
      </form>
    </>
  );
}

function Goals({ page, kept }: Pick<Props, 'page' | 'kept'>) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  const errors = usePlanErrors(voice, kept?.errors ?? []);
  if (page.goals.length === 0) return <Paragraph>{t('howIsIt.closing.noGoals')}</Paragraph>;
  return page.goals.map(({ id, words }, index) => (
    <div key={id}>
      <input type="hidden" name={`goals.${index}.goalId`} value={id} />
      <RadioGroup
        id={`goals.${index}.state`}
        name={`goals.${index}.state`}
        label={t('howIsIt.closing.goal', { words })}
        options={goalOutcomes.map((value) => ({ value, label: t(`howIsIt.closing.${value}`) }))}
        defaultValue={typedText(kept, `goals.${index}.state`)}
        error={errors.of(`goals.${index}.state`)}
      />
    </div>
  ));
}
