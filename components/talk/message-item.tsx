import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Icon } from '@/components/ui/icon';
import { PersonDisc } from '@/components/ui/person-disc';
import type { MessageLine } from '@/lib/queries/talk/messages';
import { Files } from './files';

type Props = {
  message: MessageLine;
  /** what the reader is called here */
  you: string;
  as?: 'li' | 'div';
};

/** One message, with its files and with who read it; the reader's own on the other side. */
export function MessageItem({ message, you, as: Tag = 'li' }: Props) {
  const t = useTranslations('talk');
  const dates = useDates();
  const { by, at, isOwn, isNew, text, files } = message;
  const from = isOwn ? you : by;
  return (
    <Tag className={isOwn ? 'plein-message plein-message--self' : 'plein-message'}>
      <PersonDisc name={from} self={isOwn} />
      <div className="plein-message__body flow flow--2xs">
        <p className="plein-message__meta">
          {t('meta', { from, date: dates.day(at), time: dates.time(at) })}
          {isNew ? <strong className="plein-message__new">{t('new')}</strong> : null}
        </p>
        {text ? (
          <p className="whitespace-pre-line" dir="auto">
            {text}
          </p>
        ) : null}
        {files.length > 0 ? <Files files={files} /> : null}
        <ReadBy message={message} />
      </div>
    </Tag>
  );
}

/** Who read it; of what somebody wrote oneself it is also said that nobody did yet. */
function ReadBy({ message: { isOwn, readBy } }: { message: MessageLine }) {
  const t = useTranslations('talk');
  const dates = useDates();
  if (readBy.length === 0 && !isOwn) return null;
  return (
    <ul className="plein-message__read">
      {readBy.map(({ name, at }) => (
        <li key={name + at.toISOString()}>
          <Icon name="check" /> {t('readBy', { name, date: dates.day(at), time: dates.time(at) })}
        </li>
      ))}
      {readBy.length === 0 ? <li>{t('notRead')}</li> : null}
    </ul>
  );
}
