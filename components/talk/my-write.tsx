import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileInput } from '@/components/ui/file-input';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import type { TalkPaths } from '@/lib/paths/talk';
import type { FieldError } from '@/lib/platform/errors';
import type { TalkPage } from '@/lib/queries/talk/talk-page';
import { acceptedFiles } from './accepted-files';
import { useTalkErrors } from './use-talk-words';

type Props = {
  page: TalkPage;
  at: TalkPaths;
  typed: string;
  errors: readonly FieldError[];
  /** the form came back: files must be chosen again */
  isBack: boolean;
  formKey: string;
};

/** One message: what was said last, who reads it, the words, and perhaps a photo. */
export function MyWrite({ page, at, typed, errors, isBack, formKey }: Props) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const found = useTalkErrors(errors);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{t('backToTalk')}</BackLink>
        <ErrorSummary
          title={common('errors.title', { count: found.summary.length })}
          errors={found.summary}
        />
        <Heading level={1}>{t('writePage.title')}</Heading>
        <Paragraph look="lead">{t('writePage.to', { names: useNames(page) })}</Paragraph>
        <LastSaid page={page} />
      </div>
      <form
        className="plein-form"
        method="post"
        action={at.send}
        id={mainForm}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="seen" value={page.messages[0]?.id ?? ''} />
        <TextArea
          name="text"
          label={t('writePage.text')}
          defaultValue={typed}
          error={found.at('text')}
          rows={8}
        />
        <FileInput
          name="files"
          label={t('writePage.files')}
          optional={t('writePage.optional')}
          description={<FilesHelp isAgain={isBack} />}
          error={found.at('files')}
          accept={acceptedFiles}
        />
        <Actions>
          <Button icon="message">{t('writePage.send')}</Button>
        </Actions>
      </form>
    </>
  );
}

/** Everybody who reads what is written now. */
function useNames({ readers }: TalkPage): string {
  const you = useTranslations('talk')('readers.you');
  const format = useFormatter();
  const { residents, contact, members } = readers;
  const names = [
    ...residents.map(({ name, isReader }) => (isReader ? you : name)),
    ...(contact ? [contact.name, contact.standIn] : []),
    ...members.filter(({ endedOn }) => !endedOn).map(({ name }) => name),
  ];
  return format.list(names.filter((name) => name !== null));
}

function FilesHelp({ isAgain }: { isAgain: boolean }) {
  const t = useTranslations('talk');
  return (
    <>
      {t('writePage.filesHelp')} {t('writePage.filesPlace')}
      {isAgain ? <strong> {t('writePage.filesAgain')}</strong> : null}
    </>
  );
}

/** What is answered stays in sight. */
function LastSaid({ page }: { page: TalkPage }) {
  const t = useTranslations('talk');
  const dates = useDates();
  const last = page.messages.find(({ isOwn }) => !isOwn);
  if (!last?.text) return null;
  return (
    <div className="flow flow--2xs">
      <Paragraph look="small">
        {t('writePage.last', { from: last.by, date: dates.day(last.at) })}
      </Paragraph>
      <blockquote className="plein-message__quote whitespace-pre-line" dir="auto">
        {last.text}
      </blockquote>
    </div>
  );
}
