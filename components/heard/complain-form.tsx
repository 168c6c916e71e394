import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';

type Props = {
  /** of who signed in: the own contact persons */
  contactPersons: readonly { id: string; name: string }[];
  isKnown: boolean;
  kept: Kept;
  formKey: string;
  site: Site;
};

/** A complaint in one page: what happened, and four things that may be skipped. */
export function ComplainPage(props: Props) {
  const t = useTranslations('heard.complain');
  return (
    <FormFrame
      back={{ href: paths.home, text: t('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={props.kept?.errors ?? []}
    >
      <Link href={paths.heard.followCode} target>
        {t('followLink')}
      </Link>
      <ComplainForm {...props} />
      <OtherWays site={props.site} />
    </FormFrame>
  );
}

function ComplainForm({ contactPersons, isKnown, kept, formKey }: Props) {
  const t = useTranslations('heard.complain');
  const { byField } = useErrorTexts(kept?.errors ?? []);
  const field = (name: 'words' | 'about' | 'wish' | 'reach' | 'name') => ({
    ...{ name, label: t(name), description: t(`${name}Help`) },
    ...{ defaultValue: typedText(kept, name), error: byField.get(name) },
  });
  return (
    <form
      className="plein-form"
      method="post"
      action={paths.heard.complainSend}
      id={mainForm}
      noValidate
    >
      <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
      <Alert kind="info" title={t('safeTitle')}>
        <p>{t('safe')}</p>
        {isKnown ? <p>{t('known')}</p> : null}
      </Alert>
      <TextArea {...field('words')} rows={8} />
      {contactPersons.length > 0 ? (
        <RadioGroup
          name="aboutStaffId"
          label={t('aboutStaffId')}
          optional={t('optional')}
          options={[
            ...contactPersons.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('aboutOther') },
          ]}
          defaultValue={typedText(kept, 'aboutStaffId')}
          error={byField.get('aboutStaffId')}
        />
      ) : null}
      <More names={['about', 'wish']} title={t('more')} {...{ kept, byField }}>
        <TextArea {...field('about')} optional={t('optional')} rows={2} />
        <TextArea {...field('wish')} optional={t('optional')} rows={3} />
      </More>
      <More names={['name', 'reach']} title={t('who')} {...{ kept, byField }}>
        <TextInput {...field('name')} optional={t('optional')} autoComplete="name" />
        <TextArea {...field('reach')} optional={t('optional')} rows={2} />
      </More>
      <Actions>
        <Button>{t('send')}</Button>
      </Actions>
    </form>
  );
}

type MoreProps = {
  names: readonly string[];
  title: string;
  kept: Kept;
  byField: ReadonlyMap<string, string>;
  children: ReactNode;
};

/** What may be skipped is folded away, until there is something in it; without a script it opens as well. */
function More({ names, title, kept, byField, children }: MoreProps) {
  const isOpen = names.some((name) => byField.has(name) || typedText(kept, name));
  return (
    <details className="plein-more" open={isOpen}>
      <summary>{title}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}

function OtherWays({ site }: { site: Site }) {
  const t = useTranslations('heard.complain');
  const { phone, street, city, name } = site;
  return (
    <section className="flow flow--xs plein-group" aria-labelledby="anders">
      <Heading level={2} id="anders">
        {t('other')}
      </Heading>
      <Paragraph>{t('phone', { phone })}</Paragraph>
      <Paragraph>{t('visit', { street, city })}</Paragraph>
      <Paragraph>{t('post', { name, street, city })}</Paragraph>
    </section>
  );
}
