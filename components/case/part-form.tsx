import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { Part } from '@/lib/queries/shared/case/parts';
import { BothVersions } from './both-versions';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { seenVersion, typedText, type Kept } from './kept';
import { SeenFields } from './seen-fields';

type Props = { caseId: string; part: Part; kept: Kept };

/** What was done with a part that has ended. */
const ended: Partial<Record<Part['status'], string>> = { answered: 'answer', closed: 'close' };

/** What happens with a part, and what came out of it. */
export function PartForm(props: Props) {
  const { part, kept } = props;
  const chosen = typedText(kept, 'action');
  const isSameEnd = kept?.current && chosen !== undefined && chosen === ended[part.status];
  return isSameEnd ? <TwoOutcomes {...props} chosen={chosen} /> : <FreshPart {...props} />;
}

const actionOf = ({ caseId, part }: Props) =>
  paths.work.action(caseId, `onderdeel/${part.id}/opslaan`);

/** Both ended it in the same way: only the words are to be chosen. */
function TwoOutcomes({ chosen, ...props }: Props & { chosen: string }) {
  const { part, kept } = props;
  const t = useTranslations('work.part');
  const typed = typedText(kept, 'outcome') ?? '';
  const facts = [
    { name: 'action', label: t('question'), typed: chosen, current: chosen },
    { name: 'outcome', label: t('outcome'), typed, current: part.outcome ?? '' },
  ];
  return <BothVersions action={actionOf(props)} version={part.version} {...{ facts, kept }} />;
}

function FreshPart(props: Props) {
  const { part, kept } = props;
  const t = useTranslations('work.part');
  const status = useTranslations('work.case.parts.status');
  const errorOf = useFieldErrors(kept?.errors);
  const actions = part.actions.filter((action) => action !== 'withdraw');
  return (
    <>
      {kept?.current ? <Changed {...{ part, kept }} /> : <FormErrors errors={kept?.errors} />}
      <p>{t('now', { status: status(part.status).toLowerCase() })}</p>
      <WorkForm
        action={actionOf(props)}
        save={t('save')}
        version={seenVersion(kept, 'version', part.version)}
      >
        <SeenFields kept={kept} stands={{ status: part.status }} />
        <RadioGroup
          name="action"
          label={t('question')}
          options={actions.map((action) => ({ value: action, label: t(`action.${action}`) }))}
          defaultValue={typedText(kept, 'action')}
          error={errorOf('action')}
        />
        <TextArea
          name="outcome"
          label={t('outcome')}
          description={t('outcomeHelp')}
          defaultValue={typedText(kept, 'outcome')}
          error={errorOf('outcome')}
        />
      </WorkForm>
    </>
  );
}

/**
 * What somebody wanted with a part, when that cannot be saved now: what was chosen, and the text, to read and to copy.
 * Nothing for who typed nothing.
 */
export function TypedPart({ kept }: { kept: Kept }) {
  const t = useTranslations('work.versions');
  const part = useTranslations('work.part');
  const chosen = typedText(kept, 'action');
  const outcome = typedText(kept, 'outcome');
  const answers = [
    ...(chosen ? [{ question: t('youChose'), answer: part(`action.${chosen}` as never) }] : []),
    ...(outcome ? [{ question: t('youTyped'), answer: <Lines>{outcome}</Lines> }] : []),
  ];
  return answers.length > 0 ? <AnswerList answers={answers} /> : null;
}

const Lines = ({ children }: { children: string }) => (
  <span className="whitespace-pre-line" dir="auto">
    {children}
  </span>
);

/** A colleague was first: how it stands now, beside what one wanted oneself. */
function Changed({ part, kept }: { part: Part; kept: Kept }) {
  const t = useTranslations('work.versions');
  const status = useTranslations('work.case.parts.status');
  return (
    <>
      <Alert kind="warning" id="fouten" live title={t('title')}>
        <p>{t('part', { status: status(part.status).toLowerCase() })}</p>
        {part.outcome ? <p>{t('partOutcome', { outcome: part.outcome })}</p> : null}
        <p>{t('partKept')}</p>
      </Alert>
      <TypedPart kept={kept} />
    </>
  );
}
