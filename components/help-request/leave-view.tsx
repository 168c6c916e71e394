import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { LaterPage } from '@/lib/queries/draft/later-page';

type Props = {
  later: LaterPage;
  /** thrown away for good, or left behind on this device */
  what: 'weg' | 'stop';
};

/** Before what cannot be undone: once more, and the way to keep it comes first. */
export function LeaveView({ later, what }: Props) {
  const t = useTranslations('request.later');
  const canComeBack = later.code !== null || later.isSignedIn;
  return (
    <>
      <BackLink href={paths.help.later}>{t('sure.back')}</BackLink>
      <div className="flow">
        <Heading level={1}>{t('sure.title')}</Heading>
        <Paragraph>{t(`sure.${what}`)}</Paragraph>
        {canComeBack ? null : <Paragraph>{t('sure.code')}</Paragraph>}
      </div>
      <form method="post" action={paths.help.stop}>
        <Actions>
          {canComeBack ? (
            <Button href={later.goOn}>{t('goOn')}</Button>
          ) : (
            <Button href={`${paths.help.later}#elders`}>{t('sure.make')}</Button>
          )}
          <Button variant="secondary" name="doe" value={what}>
            {t(`sure.yes.${what}`)}
          </Button>
        </Actions>
      </form>
    </>
  );
}
