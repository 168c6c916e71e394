import { useFormatter, useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { useDates } from '@/components/my-case/use-dates';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import type { NextAppointment as Appointment } from '@/lib/queries/plan/around-plan';
import { usePlanWords, type PlanVoice } from './use-plan-words';

type Props = {
  next: Appointment;
  voice: PlanVoice;
  /** where all appointments stand */
  all?: string;
};

/** Who comes, calls or talks with the household next, when and what for. */
export function NextAppointment({ next, voice, all }: Props) {
  const t = usePlanWords(voice);
  const visit = useTranslations('visit');
  const dates = useDates();
  const format = useFormatter();
  const who = next.with.map(firstName);
  const { startsAt, place, what, isMoveAsked } = next;
  return (
    <section className="plein-next" aria-labelledby="afspraak">
      <DateSquare {...dates.square(startsAt)} />
      <div className="flow flow--xs">
        <Heading level={2} look={3} id="afspraak">
          {t(`next.${next.kind}`, { names: format.list(who), count: who.length })}
        </Heading>
        <p>{t('next.when', { date: dates.day(startsAt), time: dates.time(startsAt) })}</p>
        {isMoveAsked ? <State kind="wait">{visit('moveAsked')}</State> : null}
        {what ? <p dir="auto">{what}</p> : null}
        {place ? <p>{t('next.place', { place })}</p> : null}
        {all ? (
          <Link href={all} target>
            {t('next.all')}
          </Link>
        ) : null}
      </div>
    </section>
  );
}
