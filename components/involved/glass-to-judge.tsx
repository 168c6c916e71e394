import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { GlassLine } from '@/lib/queries/involved/glass';

/** On the page of the team: that something waits for a judgement. */
export function GlassAlert({ count }: { count: number }) {
  const t = useTranslations('involvedWork.judge');
  if (count === 0) return null;
  return (
    <Alert kind="warning" title={t('alert', { count })}>
      <Link href={paths.work.glass} target>
        {t('link')}
      </Link>
    </Alert>
  );
}

/** What must be judged, then what was judged. */
export function GlassToJudge({ lines }: { lines: readonly GlassLine[] }) {
  const t = useTranslations('involvedWork.judge');
  const waiting = lines.filter((line) => line.verdict === null);
  const judged = lines.filter((line) => line.verdict !== null);
  return (
    <>
      <Section id="oordeel" title={t('toJudge')}>
        {waiting.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
        {waiting.map((line) => (
          <div key={line.id} className="flow flow--sm">
            <GlassFacts line={line} />
            <Link href={paths.work.judgeGlass(line.id)} target>
              {t('judgeLink')}
              <VisuallyHidden> {t('line', nameOf(line))}</VisuallyHidden>
            </Link>
          </div>
        ))}
      </Section>
      {judged.length > 0 ? (
        <Section id="beoordeeld" title={t('judged')}>
          {judged.map((line) => (
            <div key={line.id} className="flow flow--sm">
              <GlassFacts line={line} />
              <Verdict line={line} />
            </div>
          ))}
        </Section>
      ) : null}
    </>
  );
}

const nameOf = ({ by, functionTitle, number }: GlassLine) => ({ by, functionTitle, number });

function GlassFacts({ line, level = 3 }: { line: GlassLine; level?: 2 | 3 }) {
  const t = useTranslations('involvedWork.judge');
  const dates = useDates();
  const { since, until, reason, shownFrom, hiddenReason } = line;
  return (
    <>
      <Heading level={level} look={3}>
        {t('line', nameOf(line))}
      </Heading>
      <Paragraph look="small">
        {t('when', { from: dates.moment(since), until: dates.moment(until) })}
      </Paragraph>
      <Paragraph>{t('reason', { reason })}</Paragraph>
      {shownFrom ? (
        <Paragraph>
          {t('hidden', { day: dates.plain(shownFrom), reason: hiddenReason ?? '' })}
        </Paragraph>
      ) : null}
    </>
  );
}

function Verdict({ line }: { line: GlassLine }) {
  const t = useTranslations('involvedWork.judge');
  if (line.verdict === null) return null;
  return (
    <>
      <State kind={line.verdict === 'right' ? 'done' : 'late'}>
        {t(`was.${line.verdict}`, { name: line.judgedBy ?? '' })}
      </State>
      <Paragraph>{line.judgement}</Paragraph>
    </>
  );
}

/** One look, and what the team lead thinks of it. */
export function JudgeForm({ line, kept }: { line: GlassLine; kept: Kept }) {
  const t = useTranslations('involvedWork.judge');
  const errorOf = useFieldErrors(kept?.errors);
  const { judgedBy } = kept?.current ?? {};
  return (
    <>
      {typeof judgedBy === 'string' ? (
        <Alert kind="warning" id="fouten" live>
          <p>{t('changed', { name: judgedBy })}</p>
        </Alert>
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <GlassFacts line={line} level={2} />
      {line.verdict ? (
        <Verdict line={line} />
      ) : (
        <WorkForm action={`${paths.work.judgeGlass(line.id)}/opslaan`} save={t('save')}>
          <RadioGroup
            name="verdict"
            label={t('verdict')}
            options={[
              { value: 'right', label: t('right') },
              { value: 'wrong', label: t('wrong'), description: t('wrongHelp') },
            ]}
            defaultValue={typedText(kept, 'verdict')}
            error={errorOf('verdict')}
          />
          <TextArea
            name="judgement"
            label={t('judgement')}
            description={t('judgementHelp')}
            defaultValue={typedText(kept, 'judgement')}
            error={errorOf('judgement')}
            rows={2}
          />
        </WorkForm>
      )}
    </>
  );
}
