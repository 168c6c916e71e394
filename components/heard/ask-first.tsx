import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import { CodePage } from './code-page';

type Props = { kept: Kept; formKey: string; isSignedIn: boolean };

/** Something to ask without a name: first that it has no consequences, then one box. */
export function AskFirstPage({ kept, formKey, isSignedIn }: Props) {
  const t = useTranslations('heard.ask');
  const { byField } = useErrorTexts(kept?.errors ?? []);
  return (
    <FormFrame
      back={{ href: paths.home, text: t('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={kept?.errors ?? []}
    >
      <Link href={paths.heard.askCode} target>
        {t('openLink')}
      </Link>
      <form
        className="plein-form"
        method="post"
        action={paths.heard.askFirstSend}
        id={mainForm}
        noValidate
      >
        <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
        <Alert kind="info" title={t('safeTitle')}>
          <p>{t('safe')}</p>
          <p>{t('names')}</p>
          {isSignedIn ? <p>{t('signedIn')}</p> : null}
        </Alert>
        <TextArea
          name="words"
          label={t('words')}
          description={t('wordsHelp')}
          defaultValue={typedText(kept, 'words')}
          error={byField.get('words')}
          rows={6}
        />
        <Paragraph look="small">{t('limit')}</Paragraph>
        <Actions>
          <Button>{t('send')}</Button>
        </Actions>
      </form>
    </FormFrame>
  );
}

/** The code first, then the answer. */
export function AskCodePage({ kept }: { kept: Kept }) {
  const t = useTranslations('heard.ask.code');
  const ask = useTranslations('heard.ask');
  const back = { href: paths.heard.askFirst, text: ask('back') };
  return <CodePage {...{ back, t, kept, lost: t('lost'), action: paths.heard.askOpen }} />;
}

/** Before it becomes a request: what changes then. */
export function BecomeRequestPage({ kept }: { kept: Kept }) {
  const t = useTranslations('heard.ask.become');
  return (
    <FormFrame
      back={{ href: paths.heard.asked, text: t('stay') }}
      title={t('title')}
      lead={t('lead')}
      errors={[]}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.heard.askedRequestSend}
        id={mainForm}
        noValidate
      >
        <Alert kind="warning" title={t('consequencesTitle')}>
          <p>{t('consequences')}</p>
        </Alert>
        <Paragraph>{t('notLinked')}</Paragraph>
        <Checkbox
          name="withAnswers"
          id="withAnswers"
          label={t('withAnswers')}
          description={t('withAnswersHelp')}
          defaultChecked={wasTicked(kept, 'withAnswers')}
        />
        <Actions>
          <Button iconEnd="next">{t('make')}</Button>
        </Actions>
      </form>
    </FormFrame>
  );
}
