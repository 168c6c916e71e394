import 'server-only';
import { env } from './env';
import { isSignedWith } from './signed-report';

const patienceMs = 10_000;

/** One text message, with an id that is the same at every attempt, so that a gateway knows a repeat. */
export type Sms = { id: string; to: string; text: string };

/** The gateway will never bring this to this number: waiting does not mend it. */
export class NumberRefused extends Error {
  override name = 'NumberRefused';
}

/**
 * What a gateway says about the number; everything else that it refuses is about us, and somebody can mend that. Bad
 * request is about the way we ask, so it is not among them.
 */
const aboutNumber = [404, 410, 422];

/**
 * Hands a text message to the gateway over HTTP: `POST` of id, number and text, with the key as bearer and the id as
 * `Idempotency-Key`.
 * @param sms number as +31612345678, and the text
 * @throws NumberRefused when it cannot go to this number; another Error when it may be tried again
 */
export async function sendSms({ id, to, text }: Sms): Promise<void> {
  const { SMS_URL, SMS_KEY } = env();
  if (!SMS_URL) throw new Error('SMS_URL names no gateway');
  const answer = await fetch(SMS_URL, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${SMS_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': id,
    },
    body: JSON.stringify({ id, to, text }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  await answer.body?.cancel();
  if (answer.ok) return;
  if (aboutNumber.includes(answer.status)) throw new NumberRefused();
  throw new Error(`The gateway answered ${answer.status}`);
}

/**
 * Whether this installation can send text messages.
 * @returns false when no gateway was named: nobody is told in that way then
 */
export const hasSms = (): boolean => env().SMS_URL !== undefined;

/**
 * Whether a report about a text message comes from the gateway.
 * @param signature header, as `isSignedWith` reads it
 * @param body as it came in
 * @param at moment of receipt
 * @returns false for anybody else, and where no gateway was named
 */
export const isFromGateway = (signature: string | null, body: Uint8Array, at: Date): boolean =>
  hasSms() && isSignedWith(env().SMS_KEY, signature, body, at);
