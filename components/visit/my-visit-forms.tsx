import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { MyVisit } from '@/lib/queries/visit/my-visits';
import { useMyVisitWords } from './use-visit-words';

type Props = {
  householdId: string;
  visit: Omit<MyVisit, 'isComing' | 'may'>;
  typed: string;
  errors: readonly FieldError[];
};

/** Which appointment it is about, and that it changed when it did. */
function Frame(
  props: Props & { title: string; lead: string; action: string; children: ReactNode },
) {
  const { householdId, visit, errors, title, lead, action, children } = props;
  const words = useMyVisitWords();
  const back = { href: paths.mine.visitsOf(householdId).page, text: words.t('backToList') };
  const isStale = errors.some(({ key }) => key === 'changedMeanwhile');
  return (
    <FormFrame {...{ back, title, lead }} errors={errors.filter(({ path }) => path !== '')}>
      {isStale ? (
        <Alert kind="warning" id="fouten" live>
          {words.t('conflict')}
        </Alert>
      ) : null}
      <Paragraph>
        <b>{words.title(visit)}</b>
        <br />
        {words.when(visit)}
      </Paragraph>
      <form className="plein-form" method="post" action={action} id={mainForm} noValidate>
        <input type="hidden" name="version" value={visit.version} />
        {children}
      </form>
    </FormFrame>
  );
}

/** Asks once more before an appointment is cancelled; nobody has to say why. */
export function MyCancelForm(props: Props) {
  const { householdId, visit, typed, errors } = props;
  const t = useTranslations('visit.cancel');
  const common = useTranslations('common');
  const { byField } = useErrorTexts(errors);
  const at = paths.mine.visitsOf(householdId);
  return (
    <Frame {...props} title={t('title')} lead={t('lead')} action={at.cancelSend(visit.id)}>
      <TextArea
        name="words"
        rows={3}
        label={t('words')}
        description={t('wordsHelp')}
        optional={common('optional')}
        error={byField.get('words') ?? byField.get('version')}
        defaultValue={typed}
      />
      <Actions>
        <Button>{t('send')}</Button>
        <Link href={at.page} target>
          {t('keep')}
        </Link>
      </Actions>
    </Frame>
  );
}

type GoneProps = Pick<Props, 'householdId' | 'visit' | 'typed'> & {
  stands: 'cancelled' | 'over';
};

/** It is over, or was cancelled, while somebody said something about it: how it stands, and what was written is not lost. */
export function MyVisitGone({ householdId, visit, stands, typed }: GoneProps) {
  const words = useMyVisitWords();
  const { t } = words;
  const back = { href: paths.mine.visitsOf(householdId).page, text: t('backToList') };
  const name = visit.cancelledBy;
  const lead = name && stands === 'cancelled' ? t('gone.by', { name }) : t(`gone.${stands}`);
  return (
    <FormFrame {...{ back, title: t(`gone.title.${stands}`), lead, errors: [] }}>
      <Paragraph>
        <b>{words.title(visit)}</b>
        <br />
        {words.when(visit)}
      </Paragraph>
      {typed ? (
        <Alert kind="warning" id="fouten" live title={t('gone.typed')}>
          <p className="whitespace-pre-line" dir="auto">
            {typed}
          </p>
        </Alert>
      ) : null}
      <Paragraph>{t('gone.next')}</Paragraph>
    </FormFrame>
  );
}

/** Asks for another moment, in the resident's own words. */
export function MyMoveForm(props: Props) {
  const { householdId, visit, typed, errors } = props;
  const t = useTranslations('visit.move');
  const { byField } = useErrorTexts(errors);
  const at = paths.mine.visitsOf(householdId);
  return (
    <Frame {...props} title={t('title')} lead={t('lead')} action={at.moveSend(visit.id)}>
      <TextArea
        name="words"
        rows={3}
        label={t('words')}
        description={t('wordsHelp')}
        error={byField.get('words') ?? byField.get('version')}
        defaultValue={typed}
      />
      <Actions>
        <Button>{t('send')}</Button>
      </Actions>
    </Frame>
  );
}
