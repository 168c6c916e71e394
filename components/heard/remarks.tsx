import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { RemarkLine } from '@/lib/queries/lesson/lessons';

/** What people said about rules, longest waiting first. */
export function RemarkList({ lines }: { lines: readonly RemarkLine[] }) {
  const t = useTranslations('heardWork.remarks');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map(({ id, at, words }) => (
        <li key={id} className="flow flow--2xs">
          <p className="plein-message__meta">{t('on', { day: dates.full(at) })}</p>
          <p className="whitespace-pre-line" dir="auto">
            {words}
          </p>
          <Link href={paths.heard.remark(id)} target>
            {t('answerLink')}
            <span className="sr-only"> ({dates.full(at)})</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type Props = {
  remark: RemarkLine & { lesson: { said: string; answer: string } | null };
  kept: Kept;
};

/** What was said, and the answer in words for everybody. */
export function AnswerRemark({ remark, kept }: Props) {
  const t = useTranslations('heardWork.remarks');
  const errorOf = useFieldErrors(kept?.errors);
  const words = (text: string) => (
    <p className="whitespace-pre-line" dir="auto">
      {text}
    </p>
  );
  if (remark.lesson) {
    return (
      <>
        <State kind="done">{t('answered')}</State>
        {words(remark.lesson.said)}
        {words(remark.lesson.answer)}
      </>
    );
  }
  return (
    <>
      <FormErrors errors={kept?.errors} />
      {words(remark.words)}
      <WorkForm action={paths.heard.remarkAnswer(remark.id)} save={t('save')}>
        <TextArea
          name="said"
          label={t('said')}
          description={t('saidHelp')}
          defaultValue={typedText(kept, 'said')}
          error={errorOf('said')}
          rows={3}
        />
        <TextArea
          name="answer"
          label={t('answer')}
          description={t('answerHelp')}
          defaultValue={typedText(kept, 'answer')}
          error={errorOf('answer')}
          rows={5}
        />
      </WorkForm>
    </>
  );
}
