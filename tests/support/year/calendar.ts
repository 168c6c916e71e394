// A calendar of the test's own: what is reckoned here shares nothing with the product.

/** Days on which nobody works (Atw 3(1)), in the year that is played and the months after it, by hand from a calendar. */
const feasts = new Set([
  ...['2027-01-01', '2027-03-28', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06'],
  ...['2027-05-16', '2027-05-17', '2027-12-25', '2027-12-26'],
  ...['2028-01-01', '2028-04-16', '2028-04-17', '2028-04-27', '2028-05-05', '2028-05-25'],
]);
/** Goede Vrijdag (Atw 3(1)) and a day by decree (Atw 3(3)): they move an end in law, and are worked on. */
const onlyInLaw = new Set(['2027-03-26', '2028-04-14', '2027-05-07', '2028-04-28', '2028-05-26']);

/** So many calendar days later. */
export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months before; the last one of a month that has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, on] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 - months, Math.min(on, last)));
  return date.toISOString().slice(0, 10);
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether the municipality works. */
export const isWorked = (day: string) => !isWeekend(day) && !feasts.has(day);

/** So many working days later, or earlier when it is below zero. */
export function plusWorked(day: string, days: number): string {
  const step = Math.sign(days);
  let on = day;
  for (let left = Math.abs(days); left > 0;) {
    on = plus(on, step);
    if (isWorked(on)) left -= 1;
  }
  return on;
}

/** The last day in law of a term that would end on this one (Atw 1(1)). */
export function moved(day: string): string {
  let on = day;
  while (!isWorked(on) || onlyInLaw.has(on)) on = plus(on, 1);
  return on;
}

/** The last worked day until this one, itself included. */
export function workedUntil(day: string): string {
  let on = day;
  while (!isWorked(on)) on = plus(on, -1);
  return on;
}

/** All days from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let on = first; on <= last; on = plus(on, 1)) days.push(on);
  return days;
}
