import { useTranslations } from 'next-intl';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import { BirthDate } from './birth-date';
import { dateOf } from './typed';
import { useErrorTexts } from './use-error-texts';

type Props = {
  typed: Record<string, unknown>;
  errors: readonly { path: string; key: string }[];
  /** this browser has another request without a code, which would be out of reach */
  hasOther: boolean;
};

/** Code and birth date: the way to a request that was begun elsewhere. */
export function ResumeView({ typed, errors, hasOther }: Props) {
  const t = useTranslations('request.resume');
  const common = useTranslations('common');
  const { summary, byField } = useErrorTexts(errors);
  return (
    <>
      <ErrorSummary title={common('errors.title', { count: summary.length })} errors={summary} />
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>{t('lead')}</Paragraph>
      </div>
      {hasOther ? (
        <Alert kind="warning">
          <p>{t('other')}</p>
          <Link href={paths.help.later}>{t('otherLink')}</Link>
        </Alert>
      ) : null}
      <form
        className="plein-form"
        method="post"
        action={paths.help.resumeOpen}
        id={mainForm}
        noValidate
      >
        <TextInput
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          error={byField.get('code')}
          defaultValue={typeof typed.code === 'string' ? typed.code : ''}
          spellCheck={false}
          dir="ltr"
          width="short"
        />
        <BirthDate
          name="birthDate"
          label={t('birthDate')}
          description={t('birthDateHelp')}
          value={dateOf(typed as Parameters<typeof dateOf>[0], 'birthDate')}
          errors={byField}
          own
        />
        <Actions>
          <Button iconEnd="next">{t('button')}</Button>
        </Actions>
      </form>
      <section className="flow flow--xs plein-group" aria-labelledby="kwijt">
        <Heading level={2} look={3} id="kwijt">
          {t('lostTitle')}
        </Heading>
        <Paragraph>{t('lost')}</Paragraph>
      </section>
      <section className="flow flow--xs" aria-labelledby="gestuurd">
        <Heading level={2} look={3} id="gestuurd">
          {t('sentTitle')}
        </Heading>
        <Paragraph>{t('sentText')}</Paragraph>
        <Link href={paths.mine.home} target>
          {t('sentLink')}
        </Link>
      </section>
    </>
  );
}
