import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { InvolvedHousehold } from '@/lib/queries/involved/own-roles';

/** The households with which the reader works without being contact person; without any, nothing. */
export function InvolvedList({ households }: { households: readonly InvolvedHousehold[] }) {
  const t = useTranslations('involvedWork.list');
  if (households.length === 0) return null;
  return (
    <Section id="ook" title={t('title')}>
      <ul className="plein-lines">
        {households.map(({ caseId, number, contactPerson, roles, isNew }) => (
          <li key={caseId}>
            <Link href={paths.work.case(caseId)} target>
              {t('open', { number })}
            </Link>
            <span className="plein-person__role" dir="auto">
              {`${t('role', { roles: roles.join(', ') })}. ${t('contactPerson', { name: contactPerson })}.`}
            </span>
            {isNew ? <State kind="now">{t('new')}</State> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
