import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import type { MyMessage } from '@/lib/queries/my-case/my-messages';
import { firstName } from './first-name';
import { useDates } from './use-dates';

const kinds = [
  'firstContact',
  'handedOver',
  'contactPersonChanged',
  'contactPersonAsked',
  'withdrawn',
  'answered',
  'closed',
  'reopened',
] as const;

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
  const known = kinds.find((one) => one === kind);
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
