import { useFormatter, useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDates } from '@/components/my-case/use-dates';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type {
  HomeToTell,
  MyHomeChanges,
  ToldChange,
} from '@/lib/queries/home-change/my-home-changes';
import { homeChangeKinds } from '@/lib/schemas/home-change';
import { Urgent } from './urgent';

type Props = {
  page: MyHomeChanges;
  kept: Kept;
  isDone: boolean;
  formKey: string;
  /** of the municipality */
  phone: string;
};

/** Who reads it first, then what changes, and what we do before when. */
export function HomeChangePage({ page, kept, isDone, formKey, phone }: Props) {
  const t = useTranslations('homeChange');
  const { homes, told } = page;
  const errors = kept?.errors ?? [];
  return (
    <FormFrame
      back={{ href: paths.mine.home, text: t('back') }}
      title={t('title')}
      lead={isDone ? undefined : t('lead')}
      errors={errors}
    >
      {isDone ? <Received told={told[0]} phone={phone} /> : null}
      {!isDone && homes.length > 0 ? <TellForm {...{ homes, kept, formKey, phone }} /> : null}
      {homes.length === 0 ? <Paragraph>{t('noHome', { phone })}</Paragraph> : null}
      <Told told={told} />
      {isDone ? <Link href={paths.mine.homeChange}>{t('more')}</Link> : null}
    </FormFrame>
  );
}

type ReceivedProps = { told?: ToldChange; phone: string };

function Received({ told, phone }: ReceivedProps) {
  const t = useTranslations('homeChange');
  const dates = useDates();
  return (
    <Alert kind="positive" live>
      <p>{t('received')}</p>
      {told ? <p>{t('receivedBefore', { day: dates.day(told.dueOn) })}</p> : null}
      <p>{t('receivedOnly')}</p>
      <Urgent phone={phone} />
    </Alert>
  );
}

type FormProps = Pick<Props, 'kept' | 'formKey' | 'phone'> & {
  homes: readonly HomeToTell[];
};

function TellForm({ homes, kept, formKey, phone }: FormProps) {
  const t = useTranslations('homeChange');
  const format = useFormatter();
  const { byField } = useErrorTexts(kept?.errors ?? []);
  const nameOf = ({ others }: HomeToTell) =>
    others.length > 0 ? t('homeWith', { names: format.list(others) }) : t('homeAlone');
  const [first] = homes;
  return (
    <form
      className="plein-form"
      method="post"
      action={paths.mine.homeChangeSend}
      id={mainForm}
      noValidate
    >
      <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
      <Alert kind="info" title={t('safeTitle')}>
        <p>{t('safe', { name: first!.contactPerson })}</p>
        <Urgent phone={phone} />
      </Alert>
      {homes.length > 1 ? (
        <RadioGroup
          name="householdId"
          label={t('home')}
          options={homes.map((home) => ({ value: home.householdId, label: nameOf(home) }))}
          defaultValue={typedText(kept, 'householdId')}
          error={byField.get('householdId')}
        />
      ) : (
        <input type="hidden" name="householdId" value={first!.householdId} />
      )}
      <RadioGroup
        name="kind"
        label={t('kind')}
        options={homeChangeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={typedText(kept, 'kind')}
        error={byField.get('kind')}
      />
      <TextArea
        name="words"
        label={t('words')}
        description={t('wordsHelp')}
        optional={t('optional')}
        defaultValue={typedText(kept, 'words')}
        error={byField.get('words')}
        rows={5}
      />
      <TextArea
        name="reach"
        label={t('reach')}
        description={t('reachHelp')}
        optional={t('optional')}
        defaultValue={typedText(kept, 'reach')}
        error={byField.get('reach')}
        rows={2}
      />
      <Actions>
        <Button>{t('send')}</Button>
      </Actions>
    </form>
  );
}

/** Only what kind and when: the words may be read by who looks along. */
function Told({ told }: { told: readonly ToldChange[] }) {
  const t = useTranslations('homeChange');
  const dates = useDates();
  if (told.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="verteld">
      <Heading level={2} id="verteld">
        {t('told')}
      </Heading>
      <ul className="plein-lines">
        {told.map(({ id, kind, toldAt, dueOn, isHandled }) => (
          <li key={id} className="flow flow--xs">
            <strong>{t(`kinds.${kind}`)}</strong>
            <Paragraph look="small">{t('toldOn', { day: dates.day(toldAt) })}</Paragraph>
            <State kind={isHandled ? 'done' : 'now'}>
              {isHandled ? t('handled') : t('waits', { day: dates.day(dueOn) })}
            </State>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to it, at the end of the own page. */
export function WayToHomeChange() {
  const t = useTranslations('homeChange');
  return (
    <Link href={paths.mine.homeChange} target>
      {t('link')}
    </Link>
  );
}
