import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import type { TalkPage } from '@/lib/queries/talk/talk-page';
import { MessageItem } from './message-item';
import { MyReaders } from './my-readers';

/** What the reader just did, for a line on top. */
export type TalkDone = 'sent' | 'shared' | 'unshared';

type Props = {
  page: TalkPage;
  at: TalkPaths;
  done?: TalkDone;
  /** a page of older messages */
  isOlder: boolean;
};

/** The conversation of a resident: what was said last on top, a button to write, and who reads it. */
export function MyTalk({ page, at, done, isOlder }: Props) {
  const t = useTranslations('talk');
  const { messages, ownerId, isOver, owner } = page;
  return (
    <div className="flow flow--lg">
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('back')}</BackLink>
        {done ? (
          <Alert kind="positive" live>
            {t(`done.${done}`)}
          </Alert>
        ) : null}
        <Heading level={1}>{t(ownerId ? 'titleOwn' : 'title')}</Heading>
        <Choices page={page} />
        {isOver ? <Paragraph>{t('over', { name: owner ?? '' })}</Paragraph> : null}
        {page.may.write ? (
          <p>
            <Button href={at.write} icon="message">
              {t('write')}
            </Button>
          </p>
        ) : null}
      </div>
      <section className="flow flow--sm" aria-labelledby="gezegd">
        <Heading level={2} id="gezegd">
          {t('said')}
        </Heading>
        {messages.length === 0 ? <Paragraph>{t('empty')}</Paragraph> : null}
        <ol className="flow flow--sm">
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} you={t('you')} />
          ))}
        </ol>
        <Pages page={page} at={at} isOlder={isOlder} />
      </section>
      <MyReaders page={page} at={at} />
    </div>
  );
}

function Pages({ page, at, isOlder }: Pick<Props, 'page' | 'at' | 'isOlder'>) {
  const t = useTranslations('talk');
  return (
    <Pagination
      label={t('said')}
      previous={isOlder ? { href: at.page, text: t('latest') } : undefined}
      next={page.next ? { href: `${at.page}?voor=${page.next}`, text: t('older') } : undefined}
    />
  );
}

/** To the other conversation, for who has more than one. */
function Choices({ page }: { page: TalkPage }) {
  const t = useTranslations('talk');
  const { choices, ownerId, householdId } = page;
  if (choices.length < 2) return null;
  return (
    <nav aria-label={t('choose.lead')}>
      <ul className="plein-links">
        {choices.map((choice) => (
          <li key={choice.ownerId ?? 'together'}>
            {choice.ownerId === ownerId ? (
              <strong aria-current="page">
                {t(choice.ownerId ? 'choose.alone' : 'choose.together')}
              </strong>
            ) : (
              <Link href={paths.mine.talk(householdId, choice.ownerId !== null).page} target>
                {t(choice.ownerId ? 'choose.alone' : 'choose.together')}
              </Link>
            )}
            {choice.unread > 0 && choice.ownerId !== ownerId ? (
              <> {t('choose.unread', { count: choice.unread })}</>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
