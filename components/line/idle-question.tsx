import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Stands ready on a computer of everybody, for who may have gone. Any key or touch is an answer. */
export function IdleQuestion() {
  const t = useTranslations('line.shared');
  const idle = useTranslations('auth.idle');
  return (
    <Dialog data-idle="" id="nogda" title={idle('title')} text={t('soon')}>
      <form method="dialog" className="plein-actions mt-6">
        <Button>{idle('stay')}</Button>
      </form>
    </Dialog>
  );
}
