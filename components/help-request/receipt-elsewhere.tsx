import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** A receipt is not for this browser: how to see one's request all the same. */
export function ReceiptElsewhere() {
  const t = useTranslations('receipt.elsewhere');
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <Actions>
        <Button href={paths.mine.code} iconEnd="next">
          {t('code')}
        </Button>
      </Actions>
      <section className="flow flow--xs plein-group" aria-labelledby="inloggen">
        <Heading level={2} look={3} id="inloggen">
          {t('signInTitle')}
        </Heading>
        <Paragraph>{t('signInText')}</Paragraph>
        <Link href={paths.signIn(paths.mine.home)} target>
          {t('signIn')}
        </Link>
      </section>
      <section className="flow flow--xs plein-group" aria-labelledby="kwijt">
        <Heading level={2} look={3} id="kwijt">
          {t('lostTitle')}
        </Heading>
        <Paragraph>{t('lostText')}</Paragraph>
        <Link href={paths.contact} target>
          {t('lost')}
        </Link>
      </section>
    </>
  );
}
