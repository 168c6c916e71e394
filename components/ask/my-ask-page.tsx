import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { mainForm } from '@/components/page/main-form';
import { acceptedFiles } from '@/components/talk/accepted-files';
import { Files } from '@/components/talk/files';
import { useTalkErrors } from '@/components/talk/use-talk-words';
import { Actions, Button } from '@/components/ui/button';
import { Alert } from '@/components/ui/alert';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileInput } from '@/components/ui/file-input';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { WhyNote } from '@/components/ui/why-note';
import { onOneLine } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { AskLine } from '@/lib/queries/ask/asks';

/** What the reader just did, for a line on top. */
export type AskDone = 'sent' | 'extended';

type Props = {
  requestId: string;
  ask: AskLine;
  typed: string;
  errors: readonly FieldError[];
  /** the form came back: files must be chosen again */
  isBack: boolean;
  /** makes sending twice the same as once */
  formKey: string;
  /** of the municipality */
  phone: string;
  done?: AskDone;
};

/** What is asked and what for, what was sent already, and sending it; never too late. */
export function MyAskPage(props: Props) {
  const { requestId, ask, errors, done, phone } = props;
  const t = useTranslations('ask');
  const common = useTranslations('common');
  const dates = useDates();
  const found = useTalkErrors(errors);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.request(requestId)}>{t('back')}</BackLink>
        <ErrorSummary
          title={common('errors.title', { count: found.summary.length })}
          errors={found.summary}
        />
        <Heading level={1}>{t(`title.${ask.kind}`)}</Heading>
        <Paragraph look="lead">
          <span className="whitespace-pre-line">{ask.what}</span>
        </Paragraph>
      </div>
      {done ? (
        <Alert kind="positive" live>
          {t(`done.${done}`, { date: dates.day(ask.dueOn) })}
        </Alert>
      ) : null}
      <WhyNote title={common('why')}>
        <span className="whitespace-pre-line">{ask.whatFor}</span>
      </WhyNote>
      <State kind={ask.state === 'answered' || ask.state === 'closed' ? 'done' : 'now'}>
        {t(`state.${ask.state}`, { date: dates.day(ask.dueOn) })}
      </State>
      <Sent ask={ask} />
      <Send {...props} />
      {ask.state === 'waiting' || ask.state === 'over' ? (
        <MoreTime requestId={requestId} ask={ask} />
      ) : null}
      <Paragraph>{t('help', { name: ask.by, phone: onOneLine(phone) })}</Paragraph>
    </>
  );
}

function Sent({ ask: { replies } }: { ask: AskLine }) {
  const t = useTranslations('ask.sent');
  const dates = useDates();
  if (replies.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="gestuurd">
      <Heading level={2} id="gestuurd">
        {t('title')}
      </Heading>
      {replies.map(({ id, at, text, files }) => (
        <div key={id} className="flow flow--xs">
          <Paragraph look="small">{t('on', { date: dates.day(at) })}</Paragraph>
          {text ? (
            <p className="plein-quote whitespace-pre-line" dir="auto">
              {text}
            </p>
          ) : null}
          {files.length > 0 ? <Files files={files} /> : null}
        </div>
      ))}
    </section>
  );
}

function Send({ requestId, ask, typed, errors, isBack, formKey }: Props) {
  const t = useTranslations('ask.form');
  const talk = useTranslations('talk.writePage');
  const found = useTalkErrors(errors);
  return (
    <form
      className="plein-form"
      method="post"
      action={paths.mine.askSend(requestId, ask.id)}
      id={mainForm}
      encType="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      <TextArea
        name="text"
        label={t(`text.${ask.kind}`)}
        error={found.at('text')}
        defaultValue={typed}
        rows={ask.kind === 'view' ? 8 : 3}
      />
      <FileInput
        name="files"
        label={t('files')}
        description={isBack ? talk('filesAgain') : talk('filesHelp')}
        error={found.at('files')}
        accept={acceptedFiles}
      />
      <Actions>
        <Button>{t('send')}</Button>
      </Actions>
    </form>
  );
}

/** One press, and a week more; no reason is asked. */
function MoreTime({ requestId, ask }: { requestId: string; ask: AskLine }) {
  const t = useTranslations('ask.more');
  const dates = useDates();
  return (
    <form className="flow flow--xs" method="post" action={paths.mine.askExtend(requestId, ask.id)}>
      <Heading level={2} look={3}>
        {t('title')}
      </Heading>
      <Paragraph>{t('text')}</Paragraph>
      <input type="hidden" name="dueOn" value={ask.dueOn} />
      <Button variant="secondary">{t('press', { date: dates.day(ask.laterOn) })}</Button>
    </form>
  );
}
