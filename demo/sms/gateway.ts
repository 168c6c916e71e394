import { createHmac } from 'node:crypto';

/** A text message as it was received. */
export type CaughtSms = {
  /** the sender's own: the same at every attempt */
  id: string;
  receivedAt: string;
  to: string;
  text: string;
  /** what became of it, as real gateways report it a moment later */
  state: 'delivered' | 'failed';
};

const keep = 500;

/** Keeps the last 500 messages in memory, newest first; the same id twice is one message. */
export class Phones {
  #messages: CaughtSms[] = [];

  get all(): readonly CaughtSms[] {
    return this.#messages;
  }

  take(message: Pick<CaughtSms, 'id' | 'to' | 'text'>): CaughtSms {
    const known = this.#messages.find(({ id }) => id === message.id);
    if (known) return known;
    const state = message.to.endsWith('88') ? 'failed' : 'delivered';
    const caught = { ...message, receivedAt: new Date().toISOString(), state } as const;
    this.#messages.unshift(caught);
    this.#messages.length = Math.min(this.#messages.length, keep);
    return caught;
  }
}

/** A number that the gateway knows does not exist; it ends in 99. */
export const isRefused = (to: string): boolean => to.endsWith('99');

/** Tells the sender how it went, signed over the moment and the words. */
export async function report(message: CaughtSms, to: { url: string; key: string }): Promise<void> {
  const body = JSON.stringify({ id: message.id, state: message.state });
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', to.key).update(`${at}.${body}`).digest('hex');
  await fetch(to.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': `t=${at},v1=${signature}` },
    body,
  }).catch(() => undefined);
}
