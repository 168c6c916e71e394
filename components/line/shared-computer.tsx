import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** In a library or at a desk: what stays on this computer, and for how long. */
export function SharedComputer({ isShared }: { isShared: boolean }) {
  const t = useTranslations('line.shared');
  if (isShared) return <Alert>{t('on')}</Alert>;
  return (
    <form method="post" action={paths.shared} className="flow flow--xs plein-group">
      <Heading level={2} look={3}>
        {t('title')}
      </Heading>
      <Paragraph>{t('text')}</Paragraph>
      <Button variant="secondary" size="small">
        {t('button')}
      </Button>
    </form>
  );
}
