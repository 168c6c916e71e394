/** A calendar day in Europe/Amsterdam, written 'yyyy-mm-dd' (RULES C12). Text order is date order. */
export type LocalDate = string;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
/** Days from 1 March of the year 0 to 1 January 1970. */
const TO_1970 = 719_468;
const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 9999;

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day on which a moment falls in Europe/Amsterdam: 2026-12-31T23:30Z is '2027-01-01' (RULES C12).
 */
export function toLocalDate(moment: Date): LocalDate {
  const [day, month, year] = amsterdam.format(moment).split('/');
  return `${year}-${month}-${day}`;
}

const amsterdamHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * The hour of the day, 0 to 23, that a moment falls in in Europe/Amsterdam.
 */
export function localHour(moment: Date): number {
  return Number(amsterdamHour.format(moment));
}

/**
 * The moment at which a day starts in Europe/Amsterdam; the day after it starts where this one ends.
 */
export function startOfDay(date: LocalDate): Date {
  // Summer time is two hours ahead of UTC, winter time one; clocks never change at midnight.
  const summer = new Date(dayNumber(date) * MS_PER_DAY - 2 * MS_PER_HOUR);
  return toLocalDate(summer) === date ? summer : new Date(summer.getTime() + MS_PER_HOUR);
}

/**
 * Whether day, month and year (all whole numbers, month 1–12) name a day that exists, in a year of four digits.
 */
export function isValidDate(day: number, month: number, year: number): boolean {
  if (![day, month, year].every(Number.isInteger)) return false;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(month, year);
}

/**
 * Writes day, month and year (month 1–12) as a local date.
 * Throws RangeError when that day does not exist: check with isValidDate what a person typed.
 */
export function localDateOf(day: number, month: number, year: number): LocalDate {
  if (!isValidDate(day, month, year)) throw new RangeError('no such day');
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * The local date so many calendar days later (negative: earlier).
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * The same day of the month so many months later (negative: earlier), or the last day of that month when it is shorter.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const inMonth = (count % 12) + 1;
  const inYear = Math.floor(count / 12);
  return localDateOf(Math.min(day, daysInMonth(inMonth, inYear)), inMonth, inYear);
}

/**
 * Whole calendar days from one date to another; negative when the second is the earlier one.
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Day of the week, 1 = Monday … 7 = Sunday.
 */
export function weekday(date: LocalDate): number {
  return weekdayOfDay(dayNumber(date));
}

/**
 * The number of a day, counted from 1 January 1970 (day 0): for reckoning with many days. The calendar year is taken to
 * begin in March, so that a leap day comes last (Hinnant, days_from_civil).
 */
export function dayNumber(date: LocalDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month > 2 ? 0 : 1);
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + inYear + digits(date, 8, 10) - 1 - TO_1970;
}

/**
 * The local date of such a number.
 */
export function dateOfDay(day: number): LocalDate {
  if (day < 0 || day >= REMEMBERED) return writtenDate(day);
  return (written[day] ??= writtenDate(day));
}

/** The days that are asked for again and again, from 1970 to 2106, are written once. */
const REMEMBERED = 50_000;
const written: LocalDate[] = [];

function writtenDate(day: number): LocalDate {
  const { year, month, inMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(inMonth)}`;
}

/**
 * The calendar year in which such a number falls.
 */
export function yearOfDay(day: number): number {
  return civilOf(day).year;
}

/**
 * Day of the week of such a number, 1 = Monday … 7 = Sunday.
 */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1; // 1 January 1970 was a Thursday
}

function civilOf(day: number): { year: number; month: number; inMonth: number } {
  const since = day + TO_1970;
  const era = Math.floor(since / 146_097); // 400 years
  const ofEra = since - era * 146_097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const ofYear = ofEra - (365 * yearOfEra + leapDays);
  const place = Math.floor((5 * ofYear + 2) / 153);
  const month = place < 10 ? place + 3 : place - 9;
  const inMonth = ofYear - Math.floor((153 * place + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, inMonth };
}

/**
 * Orders two local dates, for sorting: below 0 when the first is earlier, 0 when equal, above 0 when later.
 */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Age in whole years on a day. Somebody born on 29 February is a year older on 1 March of a common year.
 */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = on.slice(5) >= birthDate.slice(5);
  return hadBirthday ? years : years - 1;
}

function daysInMonth(month: number, year: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The part of a text of digits, as a number; faster than Number of a slice where a million dates are read. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
