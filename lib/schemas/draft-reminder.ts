import { z } from 'zod';
import { email } from './fields';
import { asksSafeReach } from './safe-reach';

const pages = z.object({
  bereiken: z.object({ email }),
  taal: z.object({ language: z.string().catch('nl') }).prefault({ language: 'nl' }),
});

/**
 * The way to remind somebody of what was begun, if there is one: an e-mail address, typed to be reached on. Who may not be
 * reached everywhere is not written to, for somebody else may read it.
 * @param typed answers by question page, as typed
 * @returns address and language, or null
 */
export function reminderWay(typed: unknown): { email: string; language: string } | null {
  const parsed = pages.safeParse(typed);
  if (!parsed.success || parsed.data.bereiken.email === '' || asksSafeReach(typed)) return null;
  return { email: parsed.data.bereiken.email, language: parsed.data.taal.language };
}
