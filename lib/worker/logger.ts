import 'server-only';
import { Logger } from 'graphile-worker';
import { log } from '@/lib/platform/log';

const levels: Record<string, 'warn' | 'error'> = { warning: 'warn', error: 'error' };

/**
 * The queue's own words in our log: warnings and errors, first line only, without the facts beside them. A payload or
 * an error of a driver can name somebody.
 */
export const queueLogger = new Logger(() => (level, message) => {
  const ours = levels[level];
  if (ours) log(ours, 'The job queue says something', { words: message.split('\n')[0] ?? '' });
});
