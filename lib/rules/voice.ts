import { adultFrom } from './age';
import { ageOn, type LocalDate } from './local-date';

/**
 * How to speak to a reader: a young person is "je" (VALUES G7; RULES 4.1), everybody of whom we do not know it is "u".
 * @param birthDate local date; null when it is not known
 * @param today local date
 */
export const voiceFor = (birthDate: LocalDate | null, today: LocalDate): 'adult' | 'young' =>
  birthDate !== null && ageOn(birthDate, today) < adultFrom ? 'young' : 'adult';
