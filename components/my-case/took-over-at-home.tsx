import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { TookOverAtHome as TookOver } from '@/lib/queries/my-case/took-over-at-home';

/** Somebody else helps the household now; whoever asked nothing can say no to that as well. */
export function TookOverAtHome({ homes, phone }: { homes: readonly TookOver[]; phone: string }) {
  const t = useTranslations('mine.home.helps');
  return homes.map(({ householdId, name }) => (
    <Alert key={householdId} title={t('title', { name })}>
      <p>{t('text', { phone })}</p>
    </Alert>
  ));
}
