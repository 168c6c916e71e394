import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { WhyNote } from '@/components/ui/why-note';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import { FormFrame } from './form-frame';

type Props = {
  request: MyRequest;
  typed: string;
  errors: readonly FieldError[];
  /** of the municipality */
  phone: string;
};

const useBack = (id: string) => {
  const t = useTranslations('mine');
  return { href: paths.mine.request(id), text: t('back') };
};

type AddProps = Props & { formKey: string; canAdd: boolean };

/** Adds something; `formKey` makes sending twice the same as once. */
export function AddForm({ request, typed, errors, phone, formKey, canAdd }: AddProps) {
  const t = useTranslations('mine.add');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  const name = firstName(request.contactPerson.name);
  const frame = { back: useBack(request.id), title: t('title'), errors };
  if (!canAdd) {
    return (
      <FormFrame {...frame}>
        <Paragraph>{t('withdrawn')}</Paragraph>
      </FormFrame>
    );
  }
  return (
    <FormFrame {...frame} lead={t('lead')}>
      <form
        className="plein-form"
        method="post"
        action={paths.mine.addSend(request.id)}
        id={mainForm}
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        <WhyNote title={common('why')}>{t('why', { name })}</WhyNote>
        <TextArea
          name="text"
          label={t('text')}
          error={byField.get('text') ?? byField.get('formKey')}
          defaultValue={typed}
          rows={8}
        />
        <Paragraph look="small">{t('urgent', { phone })}</Paragraph>
        <Actions>
          <Button>{t('send')}</Button>
        </Actions>
      </form>
    </FormFrame>
  );
}

/** Asks once more before a request is taken back. */
export function WithdrawForm({ request, typed, errors }: Props) {
  const t = useTranslations('mine.withdraw');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  const name = firstName(request.contactPerson.name);
  const frame = { back: useBack(request.id), title: t('title'), errors };
  if (request.isWithdrawn) {
    return (
      <FormFrame {...frame}>
        <Paragraph>{t('already')}</Paragraph>
      </FormFrame>
    );
  }
  return (
    <FormFrame {...frame} lead={t('lead')}>
      <form
        className="plein-form"
        method="post"
        action={paths.mine.withdrawSend(request.id)}
        id={mainForm}
        noValidate
      >
        <What title={t('what')} lines={[t('stops'), t('knows', { name }), t('again')]} />
        <TextArea
          name="reason"
          label={t('reason')}
          description={t('reasonHelp', { name })}
          optional={common('optional')}
          error={byField.get('reason')}
          defaultValue={typed}
          rows={3}
        />
        <Actions>
          <Button>{t('confirm')}</Button>
          <Link href={paths.mine.request(request.id)} target>
            {t('keep')}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}

type OtherProps = Props & {
  /** it was asked before, and an answer is on its way */
  isWaiting: boolean;
  canAskOther: boolean;
  /** working days within which the team lead answers */
  days: number;
  /** who helped before and can help again, when somebody else took over */
  previous: string | null;
  /** that one was ticked, in a form that must be mended */
  isPrevious: boolean;
};

/** Asks for another contact person; nobody has to say why. */
export function OtherContactPersonForm(props: OtherProps) {
  const { request, typed, errors, phone, isWaiting, days, previous } = props;
  const t = useTranslations('mine.other');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  const name = firstName(request.contactPerson.name);
  const frame = { back: useBack(request.id), title: t('title'), errors };
  const closed = isWaiting ? t('waiting') : t('ended', { phone });
  if (!props.canAskOther) {
    return (
      <FormFrame {...frame}>
        <Paragraph>{closed}</Paragraph>
      </FormFrame>
    );
  }
  return (
    <FormFrame {...frame} lead={t('lead', { name: request.contactPerson.name })}>
      <form
        className="plein-form"
        method="post"
        action={paths.mine.askOtherSend(request.id)}
        id={mainForm}
        noValidate
      >
        <input type="hidden" name="contactPersonId" value={request.contactPerson.id} />
        <What title={t('what')} lines={[t('first'), t('second', { days }), t('third')]} />
        {previous ? (
          <Checkbox
            name="prefersPrevious"
            label={t('previous', { name: previous })}
            description={t('previousHelp', { days })}
            defaultChecked={props.isPrevious}
          />
        ) : null}
        <TextArea
          name="reason"
          label={t('reason')}
          description={t('reasonHelp', { name })}
          optional={common('optional')}
          error={byField.get('reason') ?? byField.get('contactPersonId')}
          defaultValue={typed}
          rows={4}
        />
        <Actions>
          <Button>{t('send')}</Button>
          <Link href={paths.mine.request(request.id)} target>
            {t('keep', { name })}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}

function What({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="flow flow--xs">
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <ul className="plein-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
