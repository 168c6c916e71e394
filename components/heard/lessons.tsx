import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDates } from '@/components/my-case/use-dates';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { LessonLine, Page } from '@/lib/queries/lesson/lessons';

type Props = {
  page: Page<LessonLine>;
  isContinued: boolean;
  kept: Kept;
  formKey: string;
  isDone: boolean;
};

/** Rules that stood in the way, with what became of them; under it room to tell of another one. */
export function LessonsPage({ page, isContinued, kept, formKey, isDone }: Props) {
  const t = useTranslations('heard.lessons');
  const ask = useTranslations('heard.ask');
  const common = useTranslations('common');
  const here = paths.heard.lessons;
  return (
    <FormFrame
      back={{ href: paths.home, text: ask('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={kept?.errors ?? []}
    >
      {isDone ? (
        <Alert kind="positive" live>
          {t('done')}
        </Alert>
      ) : null}
      <Lines lines={page.lines} />
      <Pagination
        label={common('pages')}
        previous={isContinued ? { href: here, text: t('latest') } : undefined}
        next={page.next ? { href: `${here}?na=${page.next}`, text: t('older') } : undefined}
      />
      <Tell {...{ kept, formKey }} />
    </FormFrame>
  );
}

function Lines({ lines }: { lines: readonly LessonLine[] }) {
  const t = useTranslations('heard.lessons');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map(({ id, at, said, answer }) => (
        <li key={id} className="flow flow--xs">
          <h2 className="nl-heading nl-heading--level-3 whitespace-pre-line" dir="auto">
            {said}
          </h2>
          <p className="plein-message__meta">{t('on', { day: dates.day(at) })}</p>
          <p className="whitespace-pre-line" dir="auto">
            {answer}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Tell({ kept, formKey }: Pick<Props, 'kept' | 'formKey'>) {
  const t = useTranslations('heard.lessons');
  const { byField } = useErrorTexts(kept?.errors ?? []);
  return (
    <form
      className="plein-form plein-group"
      method="post"
      action={paths.heard.lessonSend}
      id={mainForm}
      aria-labelledby="vertel"
      noValidate
    >
      <Heading level={2} id="vertel">
        {t('tellTitle')}
      </Heading>
      <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
      <TextArea
        name="words"
        label={t('words')}
        description={t('wordsHelp')}
        defaultValue={typedText(kept, 'words')}
        error={byField.get('words')}
        rows={5}
      />
      <Actions>
        <Button>{t('send')}</Button>
      </Actions>
    </form>
  );
}
