import { addDays, addMonths } from '../local-date';
import type { LocalDate } from '../local-date';

const MONTHS_PER_YEAR = 12;

/**
 * The first day on which something may be destroyed that is kept for so many years (RULES 1.4, 2.5).
 * @param from the day from which the years count, which does not count itself
 * @param years whole years
 */
export function destroyableFrom(from: LocalDate, years: number): LocalDate {
  return addDays(addMonths(from, years * MONTHS_PER_YEAR), 1);
}
