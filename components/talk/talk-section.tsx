import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { CaseTalk } from '@/lib/queries/talk/case-talk';
import { MessageItem } from './message-item';

/** What was said last in the conversation of a household, and what waits there. */
export function TalkSection({ talk, caseId }: { talk: CaseTalk; caseId: string }) {
  const t = useTranslations('talkWork');
  const { latest, unread, ownUnread, toTell, mayWrite } = talk;
  const at = paths.work.talk(caseId, null);
  const last = latest.find(({ isOwn }) => !isOwn);
  return (
    <Section id="gesprek" title={t('section.title')}>
      {unread > 0 ? <Alert kind="info">{t('section.new', { count: unread })}</Alert> : null}
      {toTell.map((name) => (
        <Alert key={name} kind="warning">
          {t('toTell.title', { name })}
        </Alert>
      ))}
      {latest.length === 0 ? <Paragraph>{t('section.empty')}</Paragraph> : null}
      <ol className="flow flow--sm">
        {latest.map((message) => (
          <MessageItem key={message.id} message={message} you={t('you')} />
        ))}
      </ol>
      <div className="plein-row">
        {mayWrite ? (
          <Button href={at.page} variant="secondary" icon="message">
            {last ? t('reply', { name: last.by }) : t('write')}
          </Button>
        ) : null}
        {latest.length > 0 ? (
          <Link href={`${at.page}#gezegd`} target>
            {t('section.all')}
          </Link>
        ) : null}
        {ownUnread.map(({ ownerId, name, unread: count }) => (
          <Link key={ownerId} href={paths.work.talk(caseId, ownerId).page} target>
            {t('ownOf', { name: name ?? '' })} ({t('unread', { count })})
          </Link>
        ))}
      </div>
    </Section>
  );
}
