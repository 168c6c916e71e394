import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

/** From the page of a case to asking a colleague about it. */
export function ConsultLink({ caseId }: { caseId: string }) {
  const t = useTranslations('consultWork');
  return (
    <p>
      <Link href={paths.work.action(caseId, 'overleg')} icon="message">
        {t('link')}
      </Link>
    </p>
  );
}
