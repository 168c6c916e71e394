import { useTranslations } from 'next-intl';
import { State } from '@/components/ui/state';
import type { UrgencyMark } from '@/lib/rules/urgency';

/** Why a household stands above others: sign and word, on a line of its own. */
export function UrgencyState({ mark }: { mark: UrgencyMark }) {
  const t = useTranslations('work.mark');
  return (
    <span className="block">
      <State kind="late" icon={mark === 'unsafe' ? 'stop' : 'alert'} as="span">
        {t(mark)}
      </State>
    </span>
  );
}
