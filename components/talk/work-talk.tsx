import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileInput } from '@/components/ui/file-input';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { TextArea } from '@/components/ui/text-area';
import { typedText, type Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import type { TalkPage } from '@/lib/queries/talk/talk-page';
import { acceptedFiles } from './accepted-files';
import { MessageItem } from './message-item';
import { ToTell } from './to-tell';
import { useTalkErrors } from './use-talk-words';
import { WorkReaders } from './work-readers';

/** What the reader just did, for a line on top. */
export type WorkTalkDone = 'sent' | 'told' | 'shared' | 'unshared';

type Props = {
  page: TalkPage;
  caseId: string;
  at: TalkPaths;
  /** what the household told already, beside the words */
  known: ReactNode;
  kept: Kept;
  formKey: string;
  done?: WorkTalkDone;
  /** a page of older messages */
  isOlder: boolean;
};

/** The conversation for colleagues: whom no mail reaches first, then the words, what was said, and who reads it. */
export function WorkTalk(props: Props) {
  const t = useTranslations('talkWork');
  const { page, caseId, at, done, kept } = props;
  const { owner, ownerId, reader } = page;
  const found = useTalkErrors(kept?.errors.filter(({ key }) => key !== 'changedMeanwhile'));
  const common = useTranslations('common.errors');
  const back = reader === 'contact' ? paths.work.case(caseId) : paths.work.messages;
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={back}>{t(reader === 'contact' ? 'back' : 'backToList')}</BackLink>
        <ErrorSummary
          title={common('title', { count: found.summary.length })}
          errors={found.summary}
        />
        {done ? (
          <Alert kind="positive" live>
            {t(`done.${done}`)}
          </Alert>
        ) : null}
        <Heading level={1}>{ownerId ? t('titleOwn', { name: owner ?? '' }) : t('title')}</Heading>
        <Choices page={page} caseId={caseId} />
        {ownerId ? <Alert kind="warning">{t('ownNote')}</Alert> : null}
        {page.toTell.map((line) => (
          <ToTell key={line.id} line={line} at={at} />
        ))}
      </div>
      <div className="plein-split">
        <div className="flow flow--xl">
          {page.may.write ? props.known : null}
          {page.may.write ? <Write {...props} errorAt={found.at} /> : null}
          <Said {...props} />
        </div>
        <WorkReaders page={page} at={at} />
      </div>
    </>
  );
}

type At = ReturnType<typeof useTalkErrors>['at'];

function Write({ page, at, kept, formKey, errorAt }: Props & { errorAt: At }) {
  const t = useTranslations('talkWork');
  const talk = useTranslations('talk.writePage');
  const optional = useTranslations('common')('optional');
  const last = page.messages.find(({ isOwn }) => !isOwn);
  const title = last ? t('reply', { name: last.by }) : t('write');
  const again = kept?.errors.length ? ` ${talk('filesAgain')}` : '';
  return (
    <Section id="schrijf" title={title}>
      <Crossed kept={kept} />
      <form
        className="plein-form max-w-[42rem]"
        method="post"
        action={at.send}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="seen" value={page.messages[0]?.id ?? ''} />
        <TextArea
          name="text"
          label={t('text')}
          description={t('textHelp')}
          defaultValue={typedText(kept, 'text')}
          error={errorAt('text')}
        />
        <FileInput
          name="files"
          label={t('files')}
          optional={optional}
          description={`${t('filesHelp')}${again}`}
          error={errorAt('files')}
          accept={acceptedFiles}
        />
        <p>
          <Button icon="message">{t('send')}</Button>
        </p>
      </form>
    </Section>
  );
}

/** A colleague answered while this one typed: that is read first, and what was typed stays. */
function Crossed({ kept }: { kept: Kept }) {
  const t = useTranslations('talkWork.crossed');
  const { by, text } = kept?.current ?? {};
  if (typeof by !== 'string') return null;
  return (
    <Alert kind="warning" id="fouten" live title={t('title', { name: by })}>
      {typeof text === 'string' && text ? (
        <blockquote className="whitespace-pre-line" dir="auto">
          {text}
        </blockquote>
      ) : null}
      <p>{t('text')}</p>
    </Alert>
  );
}

function Said({ page, at, isOlder }: Props) {
  const t = useTranslations('talkWork');
  const talk = useTranslations('talk');
  const { messages, next } = page;
  return (
    <Section id="gezegd" title={talk('said')}>
      {messages.length === 0 ? <Paragraph>{t('empty')}</Paragraph> : null}
      <ol className="flow flow--sm">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} you={t('you')} />
        ))}
      </ol>
      <Pagination
        label={talk('said')}
        previous={isOlder ? { href: at.page, text: talk('latest') } : undefined}
        next={next ? { href: `${at.page}?voor=${next}`, text: talk('older') } : undefined}
      />
    </Section>
  );
}

/** With whom: the household, or one of its people alone. */
function Choices({ page, caseId }: Pick<Props, 'page' | 'caseId'>) {
  const t = useTranslations('talkWork');
  if (page.choices.length < 2) return null;
  return (
    <nav className="plein-anchors" aria-label={t('choices')}>
      {page.choices.map(({ ownerId, name, unread }) => {
        const words = ownerId ? t('ownOf', { name: name ?? '' }) : t('household');
        return ownerId === page.ownerId ? (
          <strong key={ownerId ?? 'household'} aria-current="page">
            {words}
          </strong>
        ) : (
          <Link key={ownerId ?? 'household'} href={paths.work.talk(caseId, ownerId).page}>
            {unread > 0 ? `${words} (${t('unread', { count: unread })})` : words}
          </Link>
        );
      })}
    </nav>
  );
}
