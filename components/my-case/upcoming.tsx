import { useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { State } from '@/components/ui/state';
import type { Upcoming } from '@/lib/queries/my-case/upcoming';
import { NextBox } from './next-box';
import { useDates } from './use-dates';

/** What was agreed and has a day: an appointment, or a step of the plan. */
export function UpcomingBox({ upcoming }: { upcoming: Upcoming }) {
  if (upcoming.kind === 'step') return <Step step={upcoming} />;
  if (upcoming.kind === 'agreed') return <Agreed agreed={upcoming} />;
  return <Appointment planned={upcoming} />;
}

type Of<K extends Upcoming['kind']> = Extract<Upcoming, { kind: K }>;

function Agreed({ agreed }: { agreed: Of<'agreed'> }) {
  const t = useTranslations('mine.next.upcoming');
  const dates = useDates();
  const { on, what, name, isLate } = agreed;
  const date = dates.day(on);
  return (
    <NextBox day={isLate ? undefined : on} title={t('agreed')}>
      <p dir="auto" className="whitespace-pre-line">
        {what}
      </p>
      <p>{isLate ? t('overdue', { date, name: firstName(name) }) : t('by', { date })}</p>
    </NextBox>
  );
}

function Appointment({ planned }: { planned: Of<'visit' | 'call' | 'meeting'> }) {
  const t = useTranslations('mine.next.upcoming');
  const visit = useTranslations('visit');
  const dates = useDates();
  const { kind, at, name, place, what, isMoveAsked } = planned;
  return (
    <NextBox day={at} title={t(kind, { name: firstName(name) })}>
      <p>{t('at', { date: dates.day(at), time: dates.time(at) })}</p>
      {isMoveAsked ? <State kind="wait">{visit('moveAsked')}</State> : null}
      {place ? <p dir="auto">{t('place', { place })}</p> : null}
      <p dir="auto">{t('what', { what })}</p>
    </NextBox>
  );
}

function Step({ step }: { step: Of<'step'> }) {
  const t = useTranslations('mine.next.upcoming');
  const dates = useDates();
  const { on, title, name } = step;
  return (
    <NextBox day={on} title={name === null ? t('mine') : t('other', { name: firstName(name) })}>
      <p dir="auto">{title}</p>
      <p>{t('by', { date: dates.day(on) })}</p>
    </NextBox>
  );
}
