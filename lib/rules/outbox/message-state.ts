import type { Channel } from './channel';

/** What is known of a message that says how far it came. */
export type MessageFacts = {
  channel: Channel;
  sentAt: Date | null;
  failedAt: Date | null;
  notReachedAt: Date | null;
  reachedAt: Date | null;
  batchId: string | null;
};

/** How far a message came. */
export type MessageState =
  | 'waits'
  | 'toPrint'
  | 'sent'
  | 'notReached'
  | 'reached'
  /** it was of no use any more before it went */
  | 'dropped';

/**
 * How far a message came, and since when.
 * @param message as it stands
 * @returns state, and its moment; null while it waits
 */
export function messageState(message: MessageFacts): { state: MessageState; at: Date | null } {
  const { channel, sentAt, failedAt, notReachedAt, reachedAt } = message;
  if (reachedAt) return { state: 'reached', at: reachedAt };
  if (notReachedAt) return { state: 'notReached', at: notReachedAt };
  if (failedAt) return { state: 'dropped', at: failedAt };
  if (sentAt) return { state: 'sent', at: sentAt };
  return { state: channel === 'letter' ? 'toPrint' : 'waits', at: null };
}
