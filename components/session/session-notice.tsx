import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { QuietSession } from '@/lib/platform/actor';
import { IdleWarning } from './idle-warning';

type Props = {
  /** the session of a resident; null when there is none that ends by being quiet */
  session: QuietSession | null;
};

/** At the foot of a signed-in resident's page: says that being quiet signs out, and warns in time. */
export function SessionNotice({ session }: Props) {
  const t = useTranslations('auth.idle');
  if (!session) return null;
  const { secondsLeft, minutes, warningMinutes } = session;
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
