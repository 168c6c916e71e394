import 'server-only';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';

/**
 * The only place where the time is read.
 * @returns this instant; shifted by CLOCK_OFFSET_MS (milliseconds) where a test or a simulation asks for it
 */
export function now(): Date {
  return new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0));
}

/**
 * The calendar day in Europe/Amsterdam (RULES 1.1 C12).
 * @param at instant, default now
 * @returns local date yyyy-mm-dd
 */
export function today(at: Date = now()): LocalDate {
  return toLocalDate(at);
}

/**
 * A local date as the database column type `date` wants it.
 * @param date yyyy-mm-dd
 * @returns midnight UTC of that day, which Prisma stores as exactly that date
 */
export function toDateColumn(date: LocalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/**
 * A `date` column as local date.
 * @param column value that Prisma read from a `date` column
 * @returns yyyy-mm-dd
 */
export function fromDateColumn(column: Date): LocalDate {
  return column.toISOString().slice(0, 10) as LocalDate;
}
