import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextInput } from '@/components/ui/text-input';
import { WhyNote } from '@/components/ui/why-note';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';

type Typed = { values: Record<string, unknown>; errors: readonly FieldError[] };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Coming back: the address to which a code goes. */
export function AddressForm({ values, errors }: Typed) {
  const t = useTranslations('takePart.address');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  return (
    <FormFrame
      back={{ href: paths.home, text: common('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.takePart.codeSend}
        id={mainForm}
        noValidate
      >
        <WhyNote title={common('why')}>{t('why')}</WhyNote>
        <EmailField error={byField.get('email')} value={textOf(values.email)} />
        <Actions>
          <Button>{t('send')}</Button>
          <Link href={paths.takePart.code} target>
            {t('have')}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}

function EmailField({ error, value }: { error?: string; value: string }) {
  const t = useTranslations('takePart.address');
  return (
    <TextInput
      {...{ name: 'email', type: 'email', autoComplete: 'email', dir: 'ltr', error }}
      label={t('email')}
      defaultValue={value}
      spellCheck={false}
    />
  );
}

type CodeProps = Typed & {
  /** the doors of the form, and of asking again */
  open: string;
  send: string;
  back: string;
  phone: string;
  /** where the code went, as far as it is shown; null: the reader fills in the address */
  sentTo: string | null;
};

/** The code that was mailed; who did not come with a link fills in the address as well. */
export function CodeForm({ values, errors, open, send, back, phone, sentTo }: CodeProps) {
  const t = useTranslations('takePart.code');
  const { byField } = useErrorTexts(errors);
  const email = textOf(values.email);
  const isSent = errors.length === 0 && (sentTo !== null || values.sent !== undefined);
  return (
    <FormFrame back={{ href: back, text: t('back') }} title={t('title')} errors={errors}>
      {isSent ? (
        <Alert title={t('sentTitle')} live>
          <p>{sentTo === null ? t('sent') : t('sentTo', { address: sentTo })}</p>
        </Alert>
      ) : null}
      <form className="plein-form" method="post" action={open} id={mainForm} noValidate>
        {values.sent ? <input type="hidden" name="sent" value="ja" /> : null}
        {sentTo === null ? <EmailField error={byField.get('email')} value={email} /> : null}
        <TextInput
          {...{ name: 'oneTimeCode', width: 'tiny', inputMode: 'numeric', dir: 'ltr' }}
          label={t('code')}
          description={t('codeHelp')}
          error={byField.get('oneTimeCode')}
          autoComplete="one-time-code"
        />
        <Actions>
          <Button>{t('open')}</Button>
        </Actions>
      </form>
      <section className="flow flow--sm" aria-labelledby="geen-code">
        <Heading level={2} look={3} id="geen-code">
          {t('noneTitle')}
        </Heading>
        <Paragraph>{t('none', { phone })}</Paragraph>
        {isSent || sentTo !== null ? (
          <form method="post" action={send}>
            {sentTo === null ? <input type="hidden" name="email" value={email} /> : null}
            <Button variant="secondary">{t('again')}</Button>
          </form>
        ) : null}
      </section>
    </FormFrame>
  );
}
