import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

/** To the notes among colleagues; never beside a conversation. */
export function NotesLink({ caseId }: { caseId: string }) {
  const t = useTranslations('talkWork.notes');
  return (
    <p>
      <Link href={paths.work.action(caseId, 'notities')} icon="lock">
        {t('link')}
      </Link>
    </p>
  );
}
