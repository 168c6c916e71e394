import { asksForSafety } from '@/lib/domains/urgencies';

const asObject = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;

const listOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

const isTicked = (value: unknown) => value === true || (typeof value === 'string' && value !== '');

/**
 * Whether somebody said that it is not safe at home.
 * @param pages answers by page or step, as typed or as checked
 */
function isUnsafeAtHome(pages: unknown): boolean {
  return asksForSafety(listOf(asObject(asObject(pages).dringend).urgencies));
}

/**
 * Whether to ask how somebody is reached in safety: it is not safe at home, or nobody may call there.
 * @param pages answers by page or step, as typed or as checked
 */
export function asksSafeReach(pages: unknown): boolean {
  return isUnsafeAtHome(pages) || isTicked(asObject(asObject(pages).bereiken).mayNotBeCalledHome);
}

/**
 * Whether to ask if we can come home: that is what somebody would like, and it is not safe there.
 * @param pages answers by page or step, as typed or as checked
 */
export function asksHomeVisit(pages: unknown): boolean {
  const { bereiken, gesprek } = asObject(pages);
  const ways = [...listOf(asObject(gesprek).ways), ...listOf(asObject(bereiken).ways)];
  return ways.includes('home') && isUnsafeAtHome(pages);
}
