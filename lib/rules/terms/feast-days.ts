import { addDays, localDateOf, weekday } from '../local-date';
import type { LocalDate } from '../local-date';

/** The days that the Algemene termijnenwet knows by name (Atw 3(1), 3(2); RULES C5). */
export type Feast =
  | 'newYear'
  | 'goodFriday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascension'
  | 'whitMonday'
  | 'christmas'
  | 'secondChristmas';

/**
 * Easter Sunday of a year: the Gregorian computus in the form of Meeus, Jones and Butcher (RULES C9).
 */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return localDateOf((march % 31) + 1, Math.floor(march / 31), year);
}

/**
 * The day on which the King's birthday is celebrated: 27 April, or the day before it when that is a Sunday (RULES C9).
 */
export function kingsDay(year: number): LocalDate {
  const birthday = localDateOf(27, 4, year);
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/**
 * All feast days of a year, each with its date. Goede Vrijdag is put on a par with them for the Algemene termijnenwet
 * alone: whoever asks decides whether it counts (RULES C5, C11).
 */
export function feastDays(year: number): readonly (readonly [LocalDate, Feast])[] {
  const easter = easterSunday(year);
  return [
    [localDateOf(1, 1, year), 'newYear'],
    [addDays(easter, -2), 'goodFriday'],
    [addDays(easter, 1), 'easterMonday'],
    [kingsDay(year), 'kingsDay'],
    [localDateOf(5, 5, year), 'liberationDay'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whitMonday'],
    [localDateOf(25, 12, year), 'christmas'],
    [localDateOf(26, 12, year), 'secondChristmas'],
  ];
}
