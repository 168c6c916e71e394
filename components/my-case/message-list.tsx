import { useFormatter, useTranslations } from 'next-intl';
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
  'answerChanged',
  'partClosed',
  'endingChanged',
  'partReopened',
  'closed',
  'reopened',
  'visitPlanned',
  'visitJoined',
  'visitMoved',
  'visitCancelled',
  'visitMoveAsked',
  'planChanged',
  'planProposed',
  'planDecided',
  'stepFree',
  'deviated',
  'newDay',
  'pressedOn',
  'afterCareAsked',
  'afterCareAnswered',
  'asked',
  'askAnswered',
  'askExtended',
  'askReminded',
  'askClosed',
  'decisionAnnounced',
  'objected',
  'objectionNoted',
  'evaluationAsked',
  'evaluationClosed',
] as const;

/** These happen by themselves: nobody said them. */
const ofNobody: readonly string[] = ['stepFree'];

/** So many are there at a glance; a year of them pushed all else off a phone. */
const atAGlance = 5;

/** What was said, newest first; the reader's own words on the other side. What is older opens without a script. */
export function MessageList({ messages }: { messages: readonly MyMessage[] }) {
  const t = useTranslations('mine.messages');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {t('title')}
      </Heading>
      {messages.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      {messages.slice(0, atAGlance).map((message) => (
        <Message key={message.id} message={message} />
      ))}
      <Earlier messages={messages.slice(atAGlance)} />
    </section>
  );
}

function Earlier({ messages }: { messages: readonly MyMessage[] }) {
  const t = useTranslations('mine.messages');
  if (messages.length === 0) return null;
  return (
    <details className="plein-more flow flow--sm">
      <summary>{t('earlier', { count: messages.length })}</summary>
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </details>
  );
}

/** What happened, in the reader's language; what somebody typed stands under it as it was typed. */
function useSaid({ from, kind, to, domains }: MyMessage): string | null {
  const t = useTranslations('mine.messages');
  const domain = useTranslations('domains.domain');
  const format = useFormatter();
  const known = kinds.find((one) => one === kind);
  if (!known) return null;
  const parts = domains.map((key) => domain(`${key}.name` as 'wmo.name'));
  return t(`kinds.${known}`, {
    from: firstName(from ?? t('you')),
    to: firstName(to ?? ''),
    count: parts.length,
    parts: format.list(parts),
  });
}

function Message({ message }: { message: MyMessage }) {
  const t = useTranslations('mine.messages');
  const dates = useDates();
  const said = useSaid(message);
  const { from, at, text, kind } = message;
  const name = from ?? t('you');
  const date = dates.day(at);
  const isOfNobody = ofNobody.includes(kind);
  const isSelf = !from && !isOfNobody;
  if (!said && !text) return null;
  return (
    <div className={isSelf ? 'plein-message plein-message--self' : 'plein-message'}>
      {isOfNobody ? null : <PersonDisc name={name} self={isSelf} />}
      <div className="plein-message__body">
        <p className="plein-message__meta">{isOfNobody ? date : t('meta', { from: name, date })}</p>
        {said ? <p>{said}</p> : null}
        {text ? (
          <p className="whitespace-pre-line" dir="auto">
            {text}
          </p>
        ) : null}
      </div>
    </div>
  );
}
