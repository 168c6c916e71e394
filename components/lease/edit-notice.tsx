import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import type { Held } from '@/lib/schemas/lease';
import { EditLease } from './edit-lease';

type Props = {
  held: Held;
  /** who else is typing in the form, by name */
  busy: string | null;
  /** the door of who types */
  hold: string;
  putBack: string;
  throwAway: string;
  /** when the reader typed something that was not saved; null when there is nothing */
  savedAt: Date | null;
  /** it was not saved because somebody else was typing */
  isRefused: boolean;
};

/** Above a form: what was typed and not saved, and who else is typing in it. */
export function EditNotice({ held, busy, hold, putBack, throwAway, savedAt, isRefused }: Props) {
  const t = useTranslations('hereWork.lease');
  const format = useFormatter();
  return (
    <>
      {savedAt ? (
        <Alert title={t('textTitle')}>
          <div className="flow flow--sm">
            <p>{t('textText', { when: format.dateTime(savedAt, whenShape) })}</p>
            <form method="post" action={throwAway}>
              <input type="hidden" name="thing" value={held.thing} />
              <input type="hidden" name="thingId" value={held.thingId} />
              <Actions>
                <Button variant="secondary" href={putBack}>
                  {t('putBack')}
                </Button>
                <Button variant="subtle">{t('throwAway')}</Button>
              </Actions>
            </form>
          </div>
        </Alert>
      ) : null}
      {isRefused ? (
        <Alert kind="warning">
          <p>{t('refused')}</p>
        </Alert>
      ) : null}
      <EditLease
        {...{ held }}
        address={hold}
        first={busy ? t('busy', { name: busy }) : null}
        takeOver={t('takeOver')}
      />
    </>
  );
}

const whenShape = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
} as const;
