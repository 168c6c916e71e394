import 'server-only';
import { settings } from '@/lib/platform/settings';
import { makeTermBook, overrideFaults } from '@/lib/rules/terms/book';
import type { TermBook } from '@/lib/rules/terms/book';

let made: TermBook | undefined;

/**
 * The terms of the law as they hold in this municipality: the table, with what SETTINGS_FILE says under `terms`.
 * @returns made once in a process
 * @throws Error that names every rule of the settings that cannot be
 */
export function termBook(): TermBook {
  if (made) return made;
  const { terms, promise } = settings();
  const faults = overrideFaults(terms.overrides);
  if (faults.length > 0) {
    throw new Error(`SETTINGS_FILE does not fit. terms.overrides: ${faults.join('; ')}`);
  }
  return (made = makeTermBook({ ...terms, policy: promise.policy }));
}
