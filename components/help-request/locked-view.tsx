import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

type Props = {
  /** where to be after signing in */
  path: string;
};

/**
 * Somebody signed for the request of this browser and is not signed in any more: nothing of it is shown, and nothing is
 * lost. How to go on, and how to begin for who comes after.
 */
export function LockedView({ path }: Props) {
  const t = useTranslations('request.locked');
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <Actions>
        <Button href={paths.signIn(path)} icon="lock">
          {t('signIn')}
        </Button>
      </Actions>
      <section className="flow flow--xs plein-group" aria-labelledby="code">
        <Heading level={2} look={3} id="code">
          {t('codeTitle')}
        </Heading>
        <Paragraph>{t('code')}</Paragraph>
        <Link href={paths.help.resume} target>
          {t('codeLink')}
        </Link>
      </section>
      <section className="flow flow--xs plein-group" aria-labelledby="samen">
        <Heading level={2} look={3} id="samen">
          {t('personTitle')}
        </Heading>
        <Paragraph>{t('person')}</Paragraph>
        <Link href={paths.contact} target>
          {t('personLink')}
        </Link>
      </section>
      <form
        method="post"
        action={paths.help.stop}
        className="flow flow--sm plein-group"
        aria-labelledby="ander"
      >
        <Heading level={2} look={3} id="ander">
          {t('otherTitle')}
        </Heading>
        <Paragraph>{t('other')}</Paragraph>
        <Actions>
          <Button variant="secondary" name="doe" value="nieuw">
            {t('begin')}
          </Button>
          <Button variant="subtle" name="doe" value="stop">
            {t('stop')}
          </Button>
        </Actions>
      </form>
    </>
  );
}
