import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { MyMessage } from '@/lib/queries/my-case/my-messages';
import { useDates } from './use-dates';

const kinds = [
  'firstContact',
  'contactPersonChanged',
  'contactPersonAsked',
  'withdrawn',
  'answered',
  'partClosed',
  'partReopened',
  'closed',
  'reopened',
] as const;

// Whoever writes these says it all in the message itself.
const saidInText = ['contactPersonChanged'];

/** What was said, newest first; the reader's own words on the other side. */
export function MessageList({ messages }: { messages: readonly MyMessage[] }) {
  const t = useTranslations('mine.messages');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {t('title')}
      </Heading>
      {messages.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </section>
  );
}

function Message({ message: { from, at, kind, text } }: { message: MyMessage }) {
  const t = useTranslations('mine.messages');
  const dates = useDates();
  const isSaid = text !== null && saidInText.includes(kind);
  const known = isSaid ? undefined : kinds.find((one) => one === kind);
  const name = from ?? t('you');
  if (!known && !text) return null;
  return (
    <div className={from ? 'plein-message' : 'plein-message plein-message--self'}>
      <PersonDisc name={name} self={!from} />
      <div className="plein-message__body">
        <p className="plein-message__meta">{t('meta', { from: name, date: dates.day(at) })}</p>
        {known ? <p>{t(`kinds.${known}`, { from: firstName(name) })}</p> : null}
        {text ? (
          <p className="whitespace-pre-line" dir="auto">
            {text}
          </p>
        ) : null}
      </div>
    </div>
  );
}
