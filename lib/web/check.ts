import { retentionBook, termBook } from '@/lib/facts/term/term-book';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';

// Run before anything starts: what a person must mend is one line at the terminal, and not a server that keeps dying.
try {
  env();
  settings();
  termBook();
  retentionBook();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
