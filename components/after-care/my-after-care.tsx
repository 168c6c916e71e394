import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { MyAfterCare as Asked } from '@/lib/queries/my-case/after-care';

/** The question how it is now, until it was answered. */
export function MyAfterCare({ requestId, asked }: { requestId: string; asked: Asked | null }) {
  const t = useTranslations('afterCare');
  if (!asked || asked.how) return null;
  return (
    <Alert title={t('title')}>
      <p>{t('asked')}</p>
      <Link href={paths.mine.afterCare(requestId)} target>
        {t('link')}
      </Link>
    </Alert>
  );
}
