import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { Paragraph } from '@/components/ui/paragraph';
import { announceWays } from '@/lib/schemas/decision';
import type { LocalDate } from '@/lib/rules/local-date';

type Props = { action: string; today: LocalDate; kept: Kept };

/** How and when a decision reached the resident. */
export function AnnounceForm({ action, today, kept }: Props) {
  const t = useTranslations('decisionWork.announce');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <Paragraph>{t('lead')}</Paragraph>
      <WorkForm action={action} save={t('save')}>
        <RadioGroup
          name="how"
          label={t('how')}
          options={announceWays.map((way) => ({
            value: way,
            label: t(`way.${way}`),
            description: t(`wayHelp.${way}`),
          }))}
          defaultValue={typedText(kept, 'how')}
          error={errorOf('how')}
        />
        <DateQuestion name="on" label={t('on')} kept={kept} stands={today} error={errorOf('on')} />
      </WorkForm>
    </>
  );
}
