import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDates } from '@/components/my-case/use-dates';
import { useFunction } from '@/components/my-case/use-function';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Slip } from '@/components/ui/slip';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { MyEnquiry } from '@/lib/queries/enquiry/my-enquiry';
import { spokenCode } from '@/lib/schemas/draft';
import { EnquiryLines } from './enquiry-lines';

type Props = {
  enquiry: MyEnquiry;
  site: Site;
  where: string;
  kept: Kept;
  formKey: string;
  done?: 'sent' | 'moreDone';
  /** local date */
  today: string;
};

/** A conversation without a name, for who asks. */
export function AskedPage(props: Props) {
  const { enquiry, done, kept } = props;
  const t = useTranslations('heard.ask.talk');
  const ask = useTranslations('heard.ask');
  const inWords = useFunction();
  return (
    <FormFrame
      back={{ href: paths.heard.askFirst, text: ask('back') }}
      title={t('title')}
      errors={kept?.errors ?? []}
    >
      {done ? (
        <Alert kind="positive" live>
          {t(done)}
        </Alert>
      ) : null}
      <Waits {...props} />
      <Code {...props} />
      <section className="flow flow--sm plein-group" aria-labelledby="gesprek">
        <Heading level={2} id="gesprek">
          {t('talkTitle')}
        </Heading>
        <EnquiryLines
          lines={enquiry.lines}
          nameOf={(by) =>
            by ? t('them', { name: by.name, function: inWords(by.functionTitle) }) : t('you')
          }
          consequencesOf={(words) =>
            words ? `${t('consequencesTitle')}: ${words}` : t('noConsequences')
          }
        />
      </section>
      <More {...props} />
      <Close enquiry={enquiry} />
    </FormFrame>
  );
}

function Waits({ enquiry: { dueOn }, site, today }: Props) {
  const t = useTranslations('heard.ask.talk');
  const dates = useDates();
  if (dueOn === null) return null;
  const isLate = dueOn < today;
  return (
    <State kind={isLate ? 'late' : 'wait'}>
      {isLate ? t('late', { phone: site.phone }) : t('due', { day: dates.day(dueOn) })}
    </State>
  );
}

function Code({ enquiry, site, where }: Props) {
  const t = useTranslations('heard.ask.talk');
  const common = useTranslations('common');
  const dates = useDates();
  return (
    <section className="flow flow--sm plein-group plein-slip-section" aria-labelledby="code">
      <Heading level={2} id="code">
        {t('keepTitle')}
      </Heading>
      <Paragraph>{t('keep')}</Paragraph>
      <Slip
        brand={[common('brand'), common('municipality', { name: site.name })]}
        items={[
          { term: t('slipCode'), value: spokenCode(enquiry.code), code: true },
          { term: t('slipWhere'), value: where },
          { term: t('slipUntil'), value: dates.day(enquiry.keptUntil) },
        ]}
      />
    </section>
  );
}

function More({ kept, formKey }: Props) {
  const t = useTranslations('heard.ask.talk');
  const { byField } = useErrorTexts(kept?.errors ?? []);
  return (
    <form
      className="plein-form"
      method="post"
      action={paths.heard.askedSend}
      id={mainForm}
      noValidate
    >
      <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
      <TextArea
        name="words"
        label={t('more')}
        defaultValue={typedText(kept, 'words')}
        error={byField.get('words')}
        rows={4}
      />
      <Actions>
        <Button>{t('moreSend')}</Button>
        <Button href={paths.heard.askedRequest} variant="secondary">
          {t('requestLink')}
        </Button>
      </Actions>
    </form>
  );
}

function Close({ enquiry: { keptUntil } }: Pick<Props, 'enquiry'>) {
  const t = useTranslations('heard.ask.talk');
  const dates = useDates();
  return (
    <form method="post" action={paths.heard.askedClose} className="flow flow--xs plein-group">
      <Paragraph>{t('vanishes', { day: dates.day(keptUntil) })}</Paragraph>
      <Paragraph look="small">{t('closeHelp')}</Paragraph>
      <Button variant="secondary">{t('close')}</Button>
    </form>
  );
}
