import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { RadioGroup } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/text-area';
import type { Part } from '@/lib/queries/shared/case/parts';
import { partEndings } from '@/lib/schemas/part-ends';
import { useDates } from './dates';
import { useFieldErrors } from './form-errors';
import { typedText, type Kept } from './kept';
import { SeenFields } from './seen-fields';

type PartProps = { part: Part; kept: Kept; isOfMany: boolean };

/** A form that came back because a colleague was first shows that part as it stands now; the others stay as they were seen. */
const isChanged = (kept: Kept, id: string) => kept?.current?.partId === id;

const fieldOf = (id: string, name: string) => `parts.${id}.${name}`;

/** What was chosen for a part before, unless it says nothing. */
const hasTyped = (kept: Kept, id: string) =>
  ['answer', 'close'].includes(typedText(kept, fieldOf(id, 'action')) ?? '') ||
  Boolean(typedText(kept, fieldOf(id, 'outcome')));

/** One part: it goes on, or has its outcome in this contact. */
function PartEnding({ part, kept, isOfMany }: PartProps) {
  const t = useTranslations('work.contact.parts');
  const domains = useTranslations('domains.domain');
  const dates = useDates();
  const errorOf = useFieldErrors(kept?.errors);
  const seen = isChanged(kept, part.id) ? null : kept;
  const version = typedText(seen, fieldOf(part.id, 'version')) ?? String(part.version);
  const domain = domains(`${part.domain}.staffName` as never);
  const label = isOfMany ? t('of', { domain, day: dates.full(part.requestedAt) }) : domain;
  const [action, outcome] = [fieldOf(part.id, 'action'), fieldOf(part.id, 'outcome')];
  return (
    <div className="flow flow--sm">
      <input type="hidden" name={fieldOf(part.id, 'version')} value={version} />
      <SeenFields kept={seen} prefix={`parts.${part.id}.`} stands={{ status: part.status }} />
      <RadioGroup
        name={action}
        label={label}
        inline
        options={partEndings.map((value) => ({ value, label: t(`ending.${value}`) }))}
        defaultValue={typedText(kept, action) ?? 'goesOn'}
        error={errorOf(action)}
      />
      <TextArea
        name={outcome}
        label={t('outcome', { domain })}
        defaultValue={typedText(kept, outcome)}
        error={errorOf(outcome)}
        rows={2}
      />
    </div>
  );
}

/** Simple questions quickly (VALUES M7): what this contact answered has its outcome at once. */
export function ContactParts({ parts, kept }: { parts: readonly Part[]; kept: Kept }) {
  const t = useTranslations('work.contact.parts');
  if (parts.length === 0) return null;
  const isOfMany = new Set(parts.map(({ requestId }) => requestId)).size > 1;
  return (
    <details className="plein-more" open={parts.some(({ id }) => hasTyped(kept, id))}>
      <summary>{t('title')}</summary>
      <div className="flow">
        <p>{t('help')}</p>
        {parts.map((part) => (
          <PartEnding key={part.id} {...{ part, kept, isOfMany }} />
        ))}
      </div>
    </details>
  );
}

/** A colleague was first with a part: how it stands now, and what one wanted to say oneself when it has ended. */
export function ChangedPart({ parts, kept }: { parts: readonly Part[]; kept: Kept }) {
  const t = useTranslations('work.contact.parts');
  const versions = useTranslations('work.versions');
  const status = useTranslations('work.case.parts.status');
  const partId = kept?.current?.partId;
  if (typeof partId !== 'string') return null;
  const { status: stands, outcome } = kept?.current ?? {};
  const typed = typedText(kept, fieldOf(partId, 'outcome'));
  const isGone = !parts.some(({ id }) => id === partId);
  return (
    <Alert kind="warning" id="fouten" live title={versions('title')}>
      <p>{versions('part', { status: status(stands as never).toLowerCase() })}</p>
      {outcome ? <p>{versions('partOutcome', { outcome: String(outcome) })}</p> : null}
      <p>{t(isGone ? 'changedGone' : 'changed')}</p>
      {isGone && typed ? (
        <p className="whitespace-pre-line" dir="auto">
          {typed}
        </p>
      ) : null}
    </Alert>
  );
}
