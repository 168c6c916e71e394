import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { EnquiryCounts, EnquiryLine, WorkEnquiry } from '@/lib/queries/enquiry/work-enquiries';
import { consequenceKinds } from '@/lib/schemas/enquiry';
import { EnquiryLines } from './enquiry-lines';

type ListProps = { lines: readonly EnquiryLine[]; none: string };

/** Who asks without a name: until when, and with whom. */
export function EnquiryList({ lines, none }: ListProps) {
  if (lines.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { id, dueOn, isLate, takenBy, mayRead } }: { line: EnquiryLine }) {
  const t = useTranslations('heardWork.enquiries');
  const dates = useDates();
  const due = dueOn ? t('due', { day: dates.full(dueOn) }) : t('answered');
  return (
    <>
      <State kind={isLate ? 'late' : dueOn ? 'wait' : 'done'}>
        {isLate ? `${t('late')}. ${due}` : due}
      </State>
      <p>{takenBy ? t('with', { name: takenBy }) : t('nobody')}</p>
      {mayRead ? (
        <Link href={paths.heard.enquiry(id)} target>
          {t('read')}
          {dueOn ? <span className="sr-only"> ({dates.full(dueOn)})</span> : null}
        </Link>
      ) : null}
    </>
  );
}

/** What waits for the reader, and for a team lead what waits too long. */
export function EnquiryAlert({ waiting, late }: EnquiryCounts) {
  const t = useTranslations('heardWork.enquiries');
  if (waiting + late === 0) return null;
  return (
    <Alert kind={late > 0 ? 'warning' : 'info'}>
      {late > 0 ? <p>{t('alertLate', { count: late })}</p> : null}
      {waiting > 0 ? (
        <>
          <p>{t('alert', { count: waiting })}</p>
          <Link href={paths.heard.enquiries}>{t('link')}</Link>
        </>
      ) : null}
    </Alert>
  );
}

type Props = { enquiry: WorkEnquiry; kept: Kept; formKey: string };

/** One conversation without a name: what was said, then to take it or to answer. */
export function AnswerEnquiry({ enquiry, kept, formKey }: Props) {
  const t = useTranslations('heardWork.enquiry');
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <EnquiryLines
        lines={enquiry.lines}
        nameOf={(by) => (by ? t('you', { name: by.name, function: by.functionTitle }) : t('asker'))}
        consequencesOf={(words) => (words ? t('consequencesNow', { words }) : null)}
      />
      {enquiry.mayTake ? (
        <form method="post" action={paths.heard.enquiryTake(enquiry.id)} className="flow flow--xs">
          <Paragraph>{t('takeText')}</Paragraph>
          <Button>{t('take')}</Button>
        </form>
      ) : null}
      {enquiry.mayAnswer ? <Answer {...{ enquiry, kept, formKey }} /> : null}
    </>
  );
}

function Answer({ enquiry, kept, formKey }: Props) {
  const t = useTranslations('heardWork.enquiry');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <Section id="antwoord" title={t('answerTitle')}>
      <WorkForm action={paths.heard.enquiryAnswer(enquiry.id)} save={t('save')}>
        <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
        <input
          type="hidden"
          name="seen"
          value={typedText(kept, 'seen') ?? String(enquiry.lines.length)}
        />
        <TextArea
          name="words"
          label={t('words')}
          description={t('wordsHelp')}
          defaultValue={typedText(kept, 'words')}
          error={errorOf('words')}
          rows={6}
        />
        <RadioGroup
          name="consequence"
          label={t('consequence')}
          options={consequenceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={typedText(kept, 'consequence')}
          error={errorOf('consequence')}
        />
        <TextArea
          name="consequences"
          label={t('consequences')}
          description={t('consequencesHelp')}
          optional={t('optional')}
          defaultValue={typedText(kept, 'consequences')}
          error={errorOf('consequences')}
          rows={3}
        />
      </WorkForm>
    </Section>
  );
}
