import { useTranslations } from 'next-intl';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { LaterPage } from '@/lib/queries/draft/later-page';
import { useLongDate } from './use-long-date';

type Props = LaterPage & {
  code: string;
  site: Site;
  isMailed: boolean;
  wrong: ReadonlyMap<string, string>;
};

/** The code: to write down, to print, or to mail to oneself. */
export function CodeSlip(props: Props) {
  const { code, where, keptUntil, site, isMailed } = props;
  const t = useTranslations('request.later');
  const common = useTranslations('common');
  const longDate = useLongDate();
  return (
    <section className="flow flow--md plein-group plein-slip-section" aria-labelledby="code">
      <Heading level={2} id="code">
        {t('elsewhereTitle')}
      </Heading>
      {isMailed ? (
        <Alert kind="positive" live>
          {t('mailed')}
        </Alert>
      ) : null}
      <Paragraph>{t('codeText')}</Paragraph>
      <Slip
        brand={[common('brand'), common('municipality', { name: site.name })]}
        items={[
          { term: t('slipCode'), value: code, code: true },
          { term: t('slipWhere'), value: where },
          { term: t('slipWith'), value: t('slipBirthDate') },
          { term: t('slipUntil'), value: longDate(keptUntil, true) },
        ]}
      />
      <Actions>
        <PrintButton>{t('print')}</PrintButton>
      </Actions>
      <Paragraph look="small">{common('printHint')}</Paragraph>
      <MailForm {...props} />
    </section>
  );
}

function MailForm({ formKey, typed, wrong }: Props) {
  const t = useTranslations('request.later');
  const email = typeof typed.email === 'string' ? typed.email : '';
  return (
    <form
      method="post"
      action={paths.help.laterMail}
      id={mainForm}
      className="flow flow--sm"
      noValidate
    >
      <Heading level={3}>{t('mailTitle')}</Heading>
      <input type="hidden" name="formKey" value={formKey} />
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        spellCheck={false}
        label={t('mail')}
        description={t('mailHelp')}
        error={wrong.get('email')}
        defaultValue={email}
      />
      <Actions>
        <Button variant="secondary" icon="mail">
          {t('mailButton')}
        </Button>
      </Actions>
    </form>
  );
}
