import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyTalk } from '@/lib/queries/talk/my-talks';

/** From a request to the messages, with how many are new; nothing for who has nobody to write to yet. */
export function WayToTalk({ talks }: { talks: readonly MyTalk[] }) {
  const t = useTranslations('talk');
  if (talks.length === 0) return null;
  const unread = talks.reduce((sum, talk) => sum + talk.unread, 0);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="praten">
      <Heading level={2} id="praten">
        {t('way.title')}
      </Heading>
      <Paragraph>
        {unread > 0 ? <strong>{t('choose.unread', { count: unread })}</strong> : t('way.text')}
      </Paragraph>
      <div className="plein-actions">
        <Button href={paths.mine.talks} variant="secondary" icon="message">
          {t(unread > 0 ? 'way.read' : 'write')}
        </Button>
      </div>
    </section>
  );
}
