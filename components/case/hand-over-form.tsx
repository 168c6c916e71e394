import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import type { Colleague } from '@/lib/queries/case/colleagues';
import { ColleagueChoice } from './colleague-choice';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedText, wasTicked, type Kept } from './kept';
import { CaseChanged } from './words-form';

type Props = {
  action: string;
  version: number;
  colleagues: readonly Colleague[];
  kept: Kept;
  texts: Record<'save' | 'reason' | 'reasonHelp' | 'conflict' | 'conflictHelp', string>;
};

/** To whom, why, and a warm word for the resident. */
export function HandOverForm({ action, version, colleagues, kept, texts }: Props) {
  const t = useTranslations('work.handOver');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  if (colleagues.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <>
      {kept?.current ? (
        <CaseChanged current={kept.current} />
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <WorkForm action={action} save={texts.save} version={version}>
        <ColleagueChoice
          colleagues={colleagues}
          chosen={typedText(kept, 'toStaffId')}
          other={typedText(kept, 'otherStaffId')}
          error={errorOf('toStaffId')}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          description={texts.reasonHelp}
          defaultValue={typedText(kept, 'reason')}
          error={errorOf('reason')}
          rows={3}
        />
        <TextArea
          name="message"
          label={t('message')}
          description={t('messageHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'message')}
          error={errorOf('message')}
          rows={3}
        />
        <Checkbox
          name="hasConflict"
          label={texts.conflict}
          description={texts.conflictHelp}
          defaultChecked={wasTicked(kept, 'hasConflict')}
        />
      </WorkForm>
    </>
  );
}
