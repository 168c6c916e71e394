import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { RadioGroup } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { visitKinds, visitLengths } from '@/lib/schemas/visit';
import type { Meeting } from '@/lib/queries/visit/collisions';
import type { VisitStands } from '@/lib/queries/visit/one-visit';
import { Collision } from './collision';

type Props = {
  action: string;
  kept: Kept;
  meetings: readonly Meeting[];
  readerId: string;
  /** where to go along; only for a new one */
  join?: string;
  stands?: VisitStands;
  save: string;
  /** what every form posts along: a key, or the version on the page */
  carried: ReactNode;
};

/** An appointment: how, when, where, and what for in words that the resident reads. */
export function VisitForm(props: Props) {
  const { action, kept, meetings, readerId, join, carried } = props;
  const t = useTranslations('visitWork');
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Collision {...{ meetings, readerId, join }} />
      <WorkForm action={action} save={meetings.length > 0 ? t('form.saveAnyway') : props.save}>
        {carried}
        <When {...props} />
        <What {...props} />
        <Anyway {...props} />
      </WorkForm>
    </>
  );
}

const typed = (kept: Kept, name: string, stands = '') =>
  kept ? (typedText(kept, name) ?? '') : stands;

function When({ kept, stands }: Props) {
  const t = useTranslations('visitWork.form');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('kind')}
        options={visitKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={typed(kept, 'kind', stands?.kind)}
        error={errorOf('kind')}
      />
      <DateQuestion
        name="date"
        label={t('date')}
        kept={kept}
        stands={stands?.date}
        error={errorOf('date')}
      />
      <TextInput
        name="time"
        width="short"
        label={t('time')}
        description={t('timeHelp')}
        defaultValue={typed(kept, 'time', stands?.time)}
        error={errorOf('time')}
      />
      <Select
        name="minutes"
        label={t('minutes')}
        options={visitLengths.map((minutes) => ({
          value: String(minutes),
          label: t('length', { minutes }),
        }))}
        defaultValue={typed(kept, 'minutes', String(stands?.minutes ?? 60)) || '60'}
        error={errorOf('minutes')}
      />
    </>
  );
}

function What({ kept, stands }: Props) {
  const t = useTranslations('visitWork.form');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <TextInput
        name="place"
        label={t('place')}
        description={t('placeHelp')}
        optional={common('optional')}
        defaultValue={typed(kept, 'place', stands?.place)}
        error={errorOf('place')}
      />
      <TextArea
        name="what"
        rows={3}
        label={t('what')}
        description={t('whatHelp')}
        defaultValue={typed(kept, 'what', stands?.what)}
        error={errorOf('what')}
      />
    </>
  );
}

/** Only when somebody comes already: the reason, which counts for what stands on this page. */
function Anyway({ kept, meetings }: Props) {
  const t = useTranslations('visitWork.collision');
  const errorOf = useFieldErrors(kept?.errors);
  if (meetings.length === 0) return null;
  const ids = meetings.flatMap(({ with: visits }) => visits.map(({ visit }) => visit.id));
  return (
    <>
      {ids.map((id) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <TextArea
        name="override"
        rows={3}
        label={t('override')}
        description={t('overrideHelp')}
        defaultValue={typed(kept, 'override')}
        error={errorOf('override')}
      />
    </>
  );
}
