import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import type { NewContactPerson } from '@/lib/queries/my-case/new-contact-person';

type Props = {
  request: MyRequest;
  change: NewContactPerson;
  /** working days within which a team lead answers */
  days: number;
};

/** Somebody else helps from now on; beside it the way to say no to that. */
export function TookOver({ request, change, days }: Props) {
  const t = useTranslations('mine.tookOver');
  const to = request.contactPerson.name;
  return (
    <Alert title={t('title', { name: to })}>
      <p>{t('text', { to: firstName(to), before: change.before })}</p>
      <p>
        {t('no')} {t('answer', { days })}
      </p>
      <p>
        <Link href={paths.mine.askOther(request.id)} target>
          {t('link')}
        </Link>
      </p>
    </Alert>
  );
}
