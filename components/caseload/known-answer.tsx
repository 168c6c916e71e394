import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Person } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { KnownHousehold } from '@/lib/queries/caseload/known-household';

/** Only that a household is known, and who its contact person is. */
export function KnownAnswer({ found }: { found: KnownHousehold | null }) {
  const t = useTranslations('work.known');
  if (!found) {
    return (
      <Alert kind="info" live title={t('no')}>
        <p>{t('noText')}</p>
      </Alert>
    );
  }
  const { contact, ownCaseId, caseId, mayBegin } = found;
  const { name, phone, presence, standIn } = contact;
  return (
    <div role="status">
      <Card look="person">
        <Heading level={2}>{t('yes')}</Heading>
        <Person
          name={name}
          role={[t(`presence.${presence.kind}`), phone].filter(Boolean).join(' ')}
        />
        {standIn ? (
          <p>{[t('standIn', { name: standIn.name }), standIn.phone].filter(Boolean).join(' ')}</p>
        ) : null}
        {ownCaseId ? (
          <Link href={paths.work.case(ownCaseId)} target>
            {t('own')}
          </Link>
        ) : (
          <p>{t(phone ? 'phone' : 'noPhone', { name })}</p>
        )}
        {mayBegin ? <Begin caseId={caseId} /> : null}
      </Card>
    </div>
  );
}

/** Working with it as well is an involvement; looking once asks for a reason and is judged. */
function Begin({ caseId }: { caseId: string }) {
  const t = useTranslations('involvedWork.known');
  return (
    <div className="plein-actions">
      <Link href={paths.work.action(caseId, 'meedoen')} target>
        {t('join')}
      </Link>
      <Link href={paths.work.action(caseId, 'meekijken')} target>
        {t('break')}
      </Link>
    </div>
  );
}
