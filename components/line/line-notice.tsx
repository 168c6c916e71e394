import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** What became of what was typed, beside the button that was pressed. Stands ready; the line decides what is shown. */
export function LineNotice() {
  const t = useTranslations('line');
  return (
    <div className="plein-line" aria-live="polite">
      <div data-line="waiting" hidden>
        <Alert kind="warning" title={t('title')}>
          {t('waiting')}
        </Alert>
      </div>
      <div data-line="back" hidden>
        <Alert>{t('back')}</Alert>
      </div>
    </div>
  );
}
