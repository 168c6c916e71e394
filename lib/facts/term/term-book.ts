import 'server-only';
import { settings } from '@/lib/platform/settings';
import { makeTermBook, overrideFaults } from '@/lib/rules/terms/book';
import type { TermBook } from '@/lib/rules/terms/book';
import { retentionTable } from '@/lib/rules/retention/table';

let made: TermBook | undefined;
let madeToKeep: TermBook | undefined;

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

/**
 * How long what is kept in this municipality: the table, with what SETTINGS_FILE says under `retention`.
 * @returns made once in a process
 * @throws Error that names every rule of the settings that cannot be
 */
export function retentionBook(): TermBook {
  if (madeToKeep) return madeToKeep;
  const { terms, retention, promise } = settings();
  const { overrides } = retention;
  const faults = overrideFaults(overrides, retentionTable);
  if (faults.length > 0) {
    throw new Error(`SETTINGS_FILE does not fit. retention.overrides: ${faults.join('; ')}`);
  }
  const choices = { ...terms, overrides, policy: promise.policy };
  return (madeToKeep = makeTermBook(choices, retentionTable));
}
