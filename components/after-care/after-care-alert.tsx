import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import type { AfterCareLine } from '@/lib/queries/case/after-care';

type Props = {
  lines: readonly AfterCareLine[];
  caseId: string;
  version: number;
  /** the case is closed, and the reader may open it again */
  mayReopen: boolean;
};

/** How it is now with who was helped, and opening the case again in one press. */
export function AfterCareAlert({ lines, caseId, version, mayReopen }: Props) {
  const t = useTranslations('afterCareWork');
  const dates = useDates();
  return lines.map(({ id, by, how, words, wantsHelp, at }) => (
    <Alert
      key={id}
      kind={how === 'well' && !wantsHelp ? 'info' : 'warning'}
      title={t('title', { name: by })}
    >
      <p>{t(`how.${how}`)}</p>
      {words ? (
        <p className="plein-quote whitespace-pre-line" dir="auto">
          {words}
        </p>
      ) : null}
      {wantsHelp ? <p>{t('wantsHelp', { name: by })}</p> : null}
      <p className="small">{t('at', { day: dates.full(at) })}</p>
      {mayReopen ? (
        <form method="post" action={paths.work.action(caseId, 'heropenen/opslaan')}>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="reason" value={t('reopenReason')} />
          <Button variant="secondary" size="small">
            {t('reopen')}
          </Button>
        </form>
      ) : null}
    </Alert>
  ));
}
