import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { LineNotice } from '@/components/line/line-notice';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { Icon } from '@/components/ui/icon';
import { Progress } from '@/components/ui/progress';
import { WhyNote } from '@/components/ui/why-note';
import { paths } from '@/lib/paths';
import { needsToCome, type Page } from '@/lib/schemas/help-request';
import type { FieldsProps } from './question';
import { questions } from './questions';

type Props = {
  page: Page;
  fields: Omit<FieldsProps, 'why'>;
  /** draft and version that are shown, for the save */
  seen: string;
  /** came from the check page, and goes back there */
  isChanging: boolean;
  isFirst: boolean;
  place: { current: number; total: number };
  summary: readonly { href: string; text: string }[];
  /** the page was filled in twice: the main button keeps what is in the form */
  isDouble: boolean;
  /** above everything: what happened to the answer */
  notice?: ReactNode;
};

function BackButton({ isChanging, isFirst }: Pick<Props, 'isChanging' | 'isFirst'>) {
  const t = useTranslations('request.flow');
  const text = isChanging ? t('toCheck') : isFirst ? t('toStart') : t('previous');
  return (
    <button className="nl-link nl-link--target plein-back" type="submit" name="doe" value="vorige">
      <Icon name="back" />
      {text}
    </button>
  );
}

/** Only a name and one way to reach somebody are needed; everything else may be skipped. */
const needed: readonly Page[] = ['wie-bent-u', 'bereiken'];

/** Who cannot be reached in any other way says that she or he comes by. */
const maySkip = (page: Page, all: FieldsProps['all']) =>
  !needed.includes(page) && !(page === 'gesprek' && needsToCome(all));

function Submit({
  page,
  fields,
  isChanging,
  isDouble,
}: Pick<Props, 'page' | 'fields' | 'isChanging' | 'isDouble'>) {
  const t = useTranslations('request');
  const common = useTranslations('common');
  if (isChanging || isDouble) {
    return (
      <Actions className="plein-submit">
        <Button>{isDouble ? t('conflict.keepMine') : t('flow.save')}</Button>
      </Actions>
    );
  }
  return (
    <Actions className="plein-submit">
      <Button iconEnd="next">{common('continue')}</Button>
      {maySkip(page, fields.all) ? (
        <Button variant="subtle" name="doe" value="overslaan">
          {t('flow.skip')}
        </Button>
      ) : null}
    </Actions>
  );
}

/** One question, or one small group, on a page; every button of it keeps what was typed. */
export function QuestionForm(props: Props) {
  const { page, fields, seen, isChanging, isFirst, isDouble, place, summary, notice } = props;
  const t = useTranslations('request');
  const common = useTranslations('common');
  const { Fields, ownTitle, ownWhy } = questions[page];
  const why = <WhyNote title={common('why')}>{t(`${page}.why`)}</WhyNote>;
  return (
    <form
      className="plein-form"
      id={mainForm}
      method="post"
      action={paths.help.save(page)}
      encType="multipart/form-data"
      noValidate
      data-keeps=""
    >
      <input type="hidden" name="versie" value={seen} />
      {isChanging ? <input type="hidden" name="terug" value="controleren" /> : null}
      <BackButton isChanging={isChanging} isFirst={isFirst} />
      {notice}
      <ErrorSummary title={common('errors.title', { count: summary.length })} errors={summary} />
      <Progress text={t('flow.progress', place)} {...place} />
      {ownTitle ? null : (
        <div className="flow">
          <Heading level={1} className="plein-title">
            {t(`${page}.title`)}
          </Heading>
          {ownWhy ? null : why}
        </div>
      )}
      <Fields {...fields} why={why} />
      <LineNotice />
      <Submit page={page} fields={fields} isChanging={isChanging} isDouble={isDouble} />
    </form>
  );
}
