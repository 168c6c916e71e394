import { useDates } from '@/components/my-case/use-dates';
import type { LocalDate } from '@/lib/rules/local-date';
import { currentText, PlanFrame, usePlanForm, type PlanPageProps } from './plan-frame';
import { LookBackForm, TextForm } from './text-form';
import type { PlanKey } from './use-plan-words';

type TextProps = PlanPageProps & { which: 'goesWell' | 'wrong' };

/** What goes well, or what to do when it goes wrong. */
export function PlanTextPage({ which, ...props }: TextProps) {
  const { t, form } = usePlanForm(props);
  const { page, at, kept } = props;
  const isWell = which === 'goesWell';
  const may = isWell ? page.may.goesWell : page.may.whenItGoesWrong;
  const key = (end: string) => t(`${which}.${end}` as PlanKey);
  const now = [{ label: key('label'), value: currentText(kept?.current?.words) }];
  return (
    <PlanFrame {...props} title={key('formTitle')} lead={key('formLead')} now={now}>
      <TextForm
        {...form}
        action={at.textSend(isWell ? 'wat-gaat-goed' : 'als-het-misgaat')}
        text={which}
        words={isWell ? page.goesWell : page.whenItGoesWrong}
        isProposal={may === 'proposal'}
      />
    </PlanFrame>
  );
}

/** The day of looking back together. */
export function LookBackPage(props: PlanPageProps) {
  const { t, form } = usePlanForm(props);
  const { page, at, kept } = props;
  const dates = useDates();
  const date = kept?.current?.date as LocalDate | null | undefined;
  const now = [{ label: t('lookBack.label'), value: date ? dates.day(date) : '' }];
  return (
    <PlanFrame {...props} title={t('lookBack.formTitle')} lead={t('lookBack.formLead')} now={now}>
      <LookBackForm
        {...form}
        action={at.evaluateSend}
        date={page.evaluateOn}
        isProposal={page.may.evaluateOn === 'proposal'}
      />
    </PlanFrame>
  );
}
