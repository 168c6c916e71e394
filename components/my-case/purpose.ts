import { nl } from '@/lib/messages/nl';

const purposes = nl.work.lookWords;

/** What somebody looks for when nobody typed a reason: a sentence of ours, which the reader reads in the own language. */
export type Purpose = keyof typeof purposes;

/** Which sentence of ours a reason is; null when a colleague typed it. Colleagues work in Dutch, so it is kept in Dutch. */
export function purposeOf(reason: string): Purpose | null {
  const keys = Object.keys(purposes) as Purpose[];
  return keys.find((key) => purposes[key] === reason) ?? null;
}
