import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';

/**
 * Whether a conversation of one's own makes a difference for somebody: for a young person who has an own voice, and for an
 * adult who shares the household's with another adult.
 * @param age in years
 * @param people everybody who lives there, oneself included
 */
export function mayWantOwnTalk(age: number, people: readonly { age: number }[]): boolean {
  if (age < ownVoiceFrom) return false;
  return age < adultFrom || people.filter((one) => one.age >= adultFrom).length > 1;
}
