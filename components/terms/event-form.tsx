import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { Checkbox } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import type { EventPart, EventToCorrect } from '@/lib/queries/terms/event-page';
import type { LocalDate } from '@/lib/rules/local-date';
import { useTermWords } from './words';

type Form = { action: string; formKey: string; kept: Kept };

/** What happened with a part, and when. */
export function EventForm({
  part,
  action,
  formKey,
  kept,
  today,
}: Form & { part: EventPart; today: LocalDate }) {
  const t = useTranslations('termsWork.form');
  const words = useTermWords();
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <Select
          name="kind"
          label={t('kind')}
          emptyLabel={t('choose')}
          options={part.kinds.map((kind) => ({ value: kind, label: words.event(kind) }))}
          defaultValue={typedText(kept, 'kind')}
          error={errorOf('kind')}
        />
        <Days kept={kept} occurredOn={today} untilOn={null} hasUntil />
        <Note kept={kept} />
      </WorkForm>
    </>
  );
}

/** How it really was; or that it was not. */
export function CorrectForm({ event, action, formKey, kept }: Form & { event: EventToCorrect }) {
  const t = useTranslations('termsWork.correct');
  const { occurredOn, untilOn, hasUntil, note } = event;
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <Checkbox
          name="isTakenBack"
          label={t('isTakenBack')}
          description={t('isTakenBackHelp')}
          defaultChecked={wasTicked(kept, 'isTakenBack')}
        />
        <Days {...{ kept, occurredOn, untilOn, hasUntil }} />
        <Note kept={kept} stands={note} />
      </WorkForm>
    </>
  );
}

type DaysProps = {
  kept: Kept;
  occurredOn: LocalDate;
  untilOn: LocalDate | null;
  hasUntil: boolean;
};

function Days({ kept, occurredOn, untilOn, hasUntil }: DaysProps) {
  const t = useTranslations('termsWork.form');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <DateQuestion
        name="occurredOn"
        label={t('occurredOn')}
        kept={kept}
        stands={occurredOn}
        error={errorOf('occurredOn')}
      />
      {hasUntil ? (
        <>
          <DateQuestion
            name="untilOn"
            label={t('untilOn')}
            optional={common('optional')}
            kept={kept}
            stands={untilOn}
            error={errorOf('untilOn')}
          />
          <p className="small">{t('untilHelp')}</p>
        </>
      ) : null}
    </>
  );
}

function Note({ kept, stands }: { kept: Kept; stands?: string }) {
  const t = useTranslations('termsWork.form');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <TextArea
      name="note"
      label={t('note')}
      description={t('noteHelp')}
      optional={common('optional')}
      defaultValue={typedText(kept, 'note') ?? stands}
      error={errorOf('note')}
      rows={3}
    />
  );
}
