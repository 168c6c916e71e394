import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { IdleWarning } from './idle-warning';

type Props = {
  /** until the session ends when nothing happens; null when there is none that ends so */
  secondsLeft: number | null;
  /** how long somebody may be quiet, in minutes */
  minutes: number;
  /** how long before the end the warning comes, in minutes */
  warningMinutes: number;
};

/** At the foot of a signed-in resident's page: says that being quiet signs out, and warns in time. */
export function SessionNotice({ secondsLeft, minutes, warningMinutes }: Props) {
  const t = useTranslations('auth.idle');
  if (secondsLeft === null) return null;
  return (
    <>
      <Paragraph look="small">{t('line', { minutes })}</Paragraph>
      <IdleWarning
        secondsLeft={secondsLeft}
        warningSeconds={warningMinutes * 60}
        paths={{
          extend: paths.extendSession,
          signOut: paths.signOut,
          signedOut: '/aanmelden/afgemeld',
        }}
        texts={{
          title: t('title'),
          text: t('text', { minutes: warningMinutes }),
          stay: t('stay'),
          leave: t('leave'),
          endedTitle: t('endedTitle'),
          endedText: t('endedText'),
          endedButton: t('endedButton'),
        }}
      />
    </>
  );
}
