import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyPlan } from '@/lib/queries/plan/my-plans';

type Props = { homes: readonly Pick<MyPlan, 'householdId' | 'others'>[] };

/** Of which home, for who lives in two places; told by who lives there, so that no address stands on a screen. */
export function ChooseHome({ homes }: Props) {
  const t = useTranslations('visit');
  const format = useFormatter();
  if (homes.length === 0) {
    return (
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('back')}</BackLink>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('none')}</Paragraph>
      </div>
    );
  }
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('choose.title')}</Heading>
      <ul className="plein-links">
        {homes.map(({ householdId, others }) => (
          <li key={householdId}>
            <Link href={paths.mine.visitsOf(householdId).page} target>
              {others.length > 0
                ? t('choose.with', { names: format.list(others) })
                : t('choose.alone')}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
