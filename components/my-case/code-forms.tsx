import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
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
import { FormFrame } from './form-frame';

type Typed = { values: Record<string, unknown>; errors: readonly FieldError[] };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A code as it stands on paper, in groups of three. */
const spoken = (code: string) =>
  /^[A-Z0-9]{9}$/.test(code) ? `PLEIN ${code.match(/.{3}/g)!.join(' ')}` : code;

/** First step: the code of the slip. */
export function SlipCodeForm({ values, errors }: Typed) {
  const t = useTranslations('mine.code');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  return (
    <FormFrame
      back={{ href: paths.mine.home, text: common('back') }}
      step={t('step')}
      title={t('title')}
      lead={t('lead')}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.mine.codeSend}
        id={mainForm}
        noValidate
      >
        <WhyNote title={common('why')}>{t('why')}</WhyNote>
        <TextInput
          name="slipCode"
          label={t('slipCode')}
          description={t('slipCodeHelp')}
          error={byField.get('slipCode')}
          defaultValue={textOf(values.slipCode)}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <Actions>
          <Button>{t('send')}</Button>
          <Link href={paths.mine.codeEnter} target>
            {t('have')}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}

/**
 * Second step: the one-time code. Value `sent`: this browser came from the first step; `deskDays`: how many days a code
 * from the desk works. A one-time code that was typed is not shown again: it opens the page for whoever comes next.
 */
export function OneTimeCodeForm({
  values,
  errors,
  phone,
  deskDays,
}: Typed & { phone: string; deskDays: number }) {
  const t = useTranslations('mine.enter');
  const { byField } = useErrorTexts(errors);
  const slipCode = textOf(values.slipCode);
  return (
    <FormFrame
      back={{ href: paths.mine.code, text: t('back') }}
      step={t('step')}
      title={t('title')}
      errors={errors}
    >
      {values.sent && errors.length === 0 ? (
        <Alert title={t('sentTitle')} live>
          <p>{t('sent')}</p>
        </Alert>
      ) : null}
      <form
        className="plein-form"
        method="post"
        action={paths.mine.codeOpen}
        id={mainForm}
        noValidate
      >
        {values.sent ? <input type="hidden" name="sent" value="ja" /> : null}
        <TextInput
          name="slipCode"
          label={t('slipCode')}
          description={t('slipCodeHelp')}
          error={byField.get('slipCode')}
          defaultValue={spoken(slipCode)}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <TextInput
          name="oneTimeCode"
          label={t('code')}
          description={t('codeHelp', { days: deskDays })}
          error={byField.get('oneTimeCode')}
          width="tiny"
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
        />
        <Actions>
          <Button>{t('open')}</Button>
        </Actions>
      </form>
      <NoCode slipCode={slipCode} phone={phone} />
    </FormFrame>
  );
}

function NoCode({ slipCode, phone }: { slipCode: string; phone: string }) {
  const t = useTranslations('mine.enter');
  return (
    <section className="flow flow--sm" aria-labelledby="geen-code">
      <Heading level={2} look={3} id="geen-code">
        {t('noneTitle')}
      </Heading>
      <Paragraph>{t('none', { phone })}</Paragraph>
      {slipCode ? (
        <form method="post" action={paths.mine.codeSend}>
          <input type="hidden" name="slipCode" value={slipCode} />
          <Button variant="secondary">{t('again')}</Button>
        </form>
      ) : null}
    </section>
  );
}
