import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { LedObstacle, ObstacleLine } from '@/lib/queries/deviation/obstacles';

/** On the page of the team: that something waits for an answer. */
export function ObstacleAlert({ count }: { count: number }) {
  const t = useTranslations('deviationWork.obstacles');
  if (count === 0) return null;
  return (
    <Alert kind="warning" title={t('alert', { count })}>
      <Link href={paths.work.obstacles} target>
        {t('link')}
      </Link>
    </Alert>
  );
}

/** From the page of the team to what stands in the way, the templates of the team, and what may be destroyed. */
export function TeamLinks() {
  const t = useTranslations();
  return (
    <p className="plein-actions">
      <Link href={paths.work.obstacles} target>
        {t('deviationWork.obstacles.title')}
      </Link>
      <Link href={paths.work.templates} target>
        {t('templateWork.link')}
      </Link>
      <Link href={paths.heard.complaints} target>
        {t('heardWork.complaints.link')}
      </Link>
      <Link href={paths.heard.feedback} target>
        {t('heardWork.feedback.link')}
      </Link>
      <Link href={paths.work.retention} target>
        {t('retentionWork.link')}
      </Link>
    </p>
  );
}

type ObstacleProps = { line: ObstacleLine; level?: 2 | 3; children?: ReactNode };

/** A rule, and what it blocks; under it who says so, or what was decided. */
function Obstacle({ line, level = 3, children }: ObstacleProps) {
  return (
    <div className="flow flow--2xs">
      <Heading level={level} look={3}>
        <span dir="auto">{line.rule}</span>
      </Heading>
      <p className="whitespace-pre-line" dir="auto">
        {line.obstacle}
      </p>
      {children}
    </div>
  );
}

function Registered({ line }: { line: LedObstacle }) {
  const t = useTranslations('deviationWork.obstacles');
  const dates = useDates();
  const { by: name, team, at } = line;
  const day = dates.plain(at);
  return (
    <Paragraph look="small">
      {team ? t('by', { name, team, day }) : t('byNobody', { name, day })}
    </Paragraph>
  );
}

/** What waits for an answer of a team lead. */
export function WaitingObstacles({ lines }: { lines: readonly LedObstacle[] }) {
  const t = useTranslations('deviationWork.obstacles');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {lines.map((line) => (
        <li key={line.id}>
          <Obstacle line={line}>
            <Registered line={line} />
            {line.mayAnswer ? (
              <Link href={paths.work.obstacle(line.id)} target>
                {t('answerLink')}
                <VisuallyHidden>: {line.rule}</VisuallyHidden>
              </Link>
            ) : (
              <State kind="wait">{t('own')}</State>
            )}
          </Obstacle>
        </li>
      ))}
    </ol>
  );
}

/** What was decided, for all teams. */
export function AnsweredObstacles({ lines }: { lines: readonly ObstacleLine[] }) {
  const t = useTranslations('deviationWork.answered');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {lines.map((line) => (
        <li key={line.id}>
          <Obstacle line={line} level={2}>
            <Decided line={line} />
          </Obstacle>
        </li>
      ))}
    </ol>
  );
}

function Decided({ line: { answer } }: { line: ObstacleLine }) {
  const t = useTranslations('deviationWork.answered');
  const dates = useDates();
  if (!answer) return null;
  return (
    <>
      <State kind="done">{t('by', { name: answer.by, day: dates.plain(answer.at) })}</State>
      <p className="whitespace-pre-line" dir="auto">
        {answer.words}
      </p>
    </>
  );
}

/** One rule that stands in the way, and what changes, or why not. */
export function AnswerForm({ line, kept }: { line: LedObstacle; kept: Kept }) {
  const t = useTranslations('deviationWork.obstacles');
  const errorOf = useFieldErrors(kept?.errors);
  const { answeredBy, answer } = kept?.current ?? {};
  return (
    <>
      {typeof answeredBy === 'string' ? (
        <Alert kind="warning" id="fouten" live title={t('changed', { name: answeredBy })}>
          <p>{t('changedText', { answer: typeof answer === 'string' ? answer : '' })}</p>
        </Alert>
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <Obstacle line={line} level={2}>
        <Registered line={line} />
        <Decided line={line} />
      </Obstacle>
      {line.answer || !line.mayAnswer ? null : (
        <WorkForm action={`${paths.work.obstacle(line.id)}/opslaan`} save={t('save')}>
          <TextArea
            name="answer"
            label={t('answer')}
            description={t('answerHelp')}
            defaultValue={typedText(kept, 'answer')}
            error={errorOf('answer')}
            rows={4}
          />
          <ForEverybody kept={kept} />
        </WorkForm>
      )}
    </>
  );
}

/** The same for residents, when they may read it: what people run into, and what becomes of it. */
function ForEverybody({ kept }: { kept: Kept }) {
  const t = useTranslations('heardWork.remarks');
  const errorOf = useFieldErrors(kept?.errors);
  const field = (name: 'publicSaid' | 'publicAnswer', label: string, description: string) => ({
    ...{ name, label, description, rows: 3 },
    ...{ defaultValue: typedText(kept, name), error: errorOf(name) },
  });
  return (
    <fieldset className="flow flow--sm">
      <legend>
        <strong>{t('public')}</strong>
      </legend>
      <p className="small">{t('publicHelp')}</p>
      <TextArea {...field('publicSaid', t('said'), t('saidHelp'))} />
      <TextArea {...field('publicAnswer', t('answer'), t('answerHelp'))} />
    </fieldset>
  );
}
