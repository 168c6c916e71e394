import { toLocalDate } from '../local-date';

const MS_PER_HOUR = 3_600_000;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/**
 * A moment as it is written here, with how far the clock is ahead of UTC: '2026-03-29T13:00+02:00' (RULES C12). Seconds
 * only when there are any.
 */
export function writtenMoment(moment: Date): string {
  const [date, time] = [toLocalDate(moment), clock.format(moment)];
  const ahead = Math.round((Date.parse(`${date}T${time}Z`) - moment.getTime()) / MS_PER_HOUR);
  const short = time.endsWith(':00') ? time.slice(0, 5) : time;
  return `${date}T${short}+${String(ahead).padStart(2, '0')}:00`;
}

/**
 * The moment so many elapsed hours later: when the clock is put forward or back, the wall time shifts (RULES C12).
 */
export function addHours(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * MS_PER_HOUR);
}
