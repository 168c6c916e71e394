import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** For who is not in yet: by signing in, or with a slip. */
export function WaysToMine() {
  const t = useTranslations('mine.home');
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <section className="flow flow--sm" aria-labelledby="briefje">
        <Heading level={2} id="briefje">
          {t('slip.title')}
        </Heading>
        <Paragraph>{t('slip.text')}</Paragraph>
        <div className="plein-actions">
          <Button href={paths.mine.code}>{t('slip.button')}</Button>
        </div>
      </section>
      <section className="flow flow--sm" aria-labelledby="inloggen">
        <Heading level={2} id="inloggen">
          {t('signIn.title')}
        </Heading>
        <Paragraph>{t('signIn.text')}</Paragraph>
        <div className="plein-actions">
          <Button href={paths.signIn(paths.mine.home)} variant="secondary">
            {t('signIn.button')}
          </Button>
        </div>
      </section>
      <Paragraph>{t('lost')}</Paragraph>
    </>
  );
}
