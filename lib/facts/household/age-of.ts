import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { adultFrom } from '@/lib/rules/age';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';

/**
 * The age of somebody on a day; of whom we know no birth date, that of an adult.
 * @param birthDate as it stands in the database
 * @param today local date
 * @returns years
 */
export const ageOf = (birthDate: Date | null, today: LocalDate): number =>
  birthDate ? ageOn(fromDateColumn(birthDate), today) : adultFrom;
