import type { useTranslations } from 'next-intl';
import type { TermStep } from '@/lib/rules/terms/types';

/** How days and lists are written in the language of the reader. */
export type TermFormat = {
  /** a day, or a moment */
  day: (on: string) => string;
  list: (items: readonly string[]) => string;
};

type Say = ReturnType<typeof useTranslations<'terms'>>;

/** What the words of each step fill in. */
function valuesOf(step: TermStep, t: Say, format: TermFormat) {
  return {
    article: step.article,
    day: 'on' in step ? format.day(step.on) : '',
    days: 'days' in step ? step.days : 0,
    length: 'unit' in step ? t(`length.${step.unit}`, { count: step.length }) : '',
    list: 'skipped' in step ? format.list(step.skipped.map((day) => skipped(day, t, format))) : '',
    stretches: 'still' in step ? format.list(step.still.map((one) => stretch(one, t, format))) : '',
    why: 'why' in step ? step.why : '',
  };
}

/** The date names a Saturday and a Sunday itself. */
function skipped(
  { on, why }: Extract<TermStep, { kind: 'rolled' }>['skipped'][number],
  t: Say,
  format: TermFormat,
): string {
  const day = format.day(on);
  if (why === 'saturday' || why === 'sunday') return day;
  return t('freeDay', { day, why: t(`free.${why}`) });
}

function stretch({ from, until }: { from: string; until: string }, t: Say, format: TermFormat) {
  return t('stretch', { from: format.day(from), until: format.day(until) });
}

/**
 * How a step is told to a person, and in the words of the law: the same facts twice.
 */
export function stepWords(step: TermStep, t: Say, format: TermFormat) {
  const values = valuesOf(step, t, format);
  const event = 'event' in step ? (step.event as 'melding') : null;
  return {
    plain: t(`step.${step.kind}`, { ...values, event: event ? t(`event.${event}`) : '' }),
    legal: t(`legal.${step.kind}`, { ...values, event: event ? t(`legalEvent.${event}`) : '' }),
  };
}
