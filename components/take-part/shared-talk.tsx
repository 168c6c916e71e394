import { useTranslations } from 'next-intl';
import { MessageItem } from '@/components/talk/message-item';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import type { TalkPage } from '@/lib/queries/talk/talk-page';

type Props = { id: string; page: TalkPage; at: TalkPaths; isSent: boolean; isOlder: boolean };

/** A conversation that was shared with somebody from outside: what was said since, and who reads it. */
export function SharedTalk({ id, page, at, isSent, isOlder }: Props) {
  const t = useTranslations('takePart.talk');
  const { messages, next } = page;
  return (
    <div className="flow flow--lg">
      <div className="flow flow--md">
        <BackLink href={paths.takePart.page(id)}>{t('back')}</BackLink>
        {isSent ? (
          <Alert kind="positive" live>
            {t('sent')}
          </Alert>
        ) : null}
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('since')}</Paragraph>
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
        <Pagination
          label={t('said')}
          previous={isOlder ? { href: at.page, text: t('latest') } : undefined}
          next={next ? { href: `${at.page}?voor=${next}`, text: t('older') } : undefined}
        />
      </section>
      <WhoReads page={page} />
    </div>
  );
}

/** Everybody who reads it now, by name. */
function WhoReads({ page }: { page: TalkPage }) {
  const t = useTranslations('takePart.talk');
  const { residents, contact, members } = page.readers;
  const reading = members.filter(({ endedOn }) => !endedOn);
  const names = [
    ...residents.map(({ name }) => name),
    ...[contact?.name, contact?.standIn].filter((name) => typeof name === 'string'),
    ...reading.map(({ name, isReader }) => (isReader ? t('you') : name)),
  ];
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="lezers">
      <Heading level={2} id="lezers">
        {t('readers')}
      </Heading>
      <ul className="plein-lines">
        {names.map((name) => (
          <li className="plein-person" key={name}>
            <PersonDisc name={name} size="sm" />
            <span className="plein-person__name">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
