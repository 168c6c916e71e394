import { useFormatter } from 'next-intl';
import type { LocalDate } from '@/lib/rules/local-date';

/** A calendar day has no hour: noon keeps it the same day everywhere. */
const noon = (day: LocalDate) => new Date(`${day}T12:00:00Z`);

const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { weekday: 'short', day: 'numeric', month: 'long' } as const;
const dated = { ...short, year: 'numeric' } as const;

/** Days and moments in words; a date is never shorter than its month in letters. */
export function useDates() {
  const format = useFormatter();
  const of = (day: LocalDate | Date) => (typeof day === 'string' ? noon(day) : day);
  return {
    /** dinsdag 10 maart 2026 */
    full: (day: LocalDate | Date) => format.dateTime(of(day), full),
    /** di 10 maart */
    short: (day: LocalDate | Date) => format.dateTime(of(day), short),
    /** di 10 maart 2026: where a day may be of another year */
    dated: (day: LocalDate | Date) => format.dateTime(of(day), dated),
    /** 10 maart 2026 */
    plain: (day: LocalDate | Date) => format.dateTime(of(day), { dateStyle: 'long' }),
    /** di 10 maart 2026, 9.12 uur */
    moment: (at: Date) => {
      const time = format.dateTime(at, { hour: 'numeric', minute: '2-digit' }).replace(':', '.');
      return `${format.dateTime(at, dated)}, ${time}\u00a0uur`;
    },
  };
}
