import { useFormatter, useTranslations } from 'next-intl';
import { firstName } from '@/components/help-request/contact-person';
import { useDates as useWorkDates } from '@/components/case/dates';
import { useDates } from '@/components/my-case/use-dates';
import type { MyVisit as Visit } from '@/lib/queries/visit/my-visits';

type Named = Pick<Visit, 'attendees' | 'plannedBy'>;

/** Who comes; who planned it, when nobody is named. */
const comersOf = ({ attendees, plannedBy }: Named) =>
  attendees.length > 0 ? attendees : [plannedBy];

/** Names, days and times of an appointment, as colleagues read them. */
export function useVisitWords() {
  const t = useTranslations('visitWork');
  const format = useFormatter();
  const work = useWorkDates();
  const { time } = useDates();
  return {
    t,
    time,
    day: work.short,
    fullDay: work.full,
    /** the reader first, as 'U' */
    names: (visit: Named, readerId: string): string => {
      const comers = comersOf(visit);
      const others = comers.filter(({ id }) => id !== readerId).map(({ name }) => name);
      return format.list(others.length < comers.length ? [t('you'), ...others] : others);
    },
  };
}

/** The same for who lives there: first names. */
export function useMyVisitWords() {
  const t = useTranslations('visit');
  const format = useFormatter();
  const dates = useDates();
  return {
    t,
    dates,
    title: (visit: Named & Pick<Visit, 'kind'>): string => {
      const names = comersOf(visit).map(({ name }) => firstName(name));
      return t(`who.${visit.kind}`, { names: format.list(names), count: names.length });
    },
    when: ({ startsAt, endsAt }: Pick<Visit, 'startsAt' | 'endsAt'>): string =>
      t('when', {
        date: dates.day(startsAt),
        from: dates.time(startsAt),
        until: dates.time(endsAt),
      }),
  };
}
