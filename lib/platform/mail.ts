import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { env } from './env';

/** A mail server that does not answer may not keep a job, and the row that it locks, for minutes. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
/**
 * As many connections as there are places for what goes out (lib/worker/places). They are left when nothing goes for as long
 * as the socket is patient. What was being sent when one broke is for the queue to try again, and not for the pool.
 */
const pool = { pool: true, maxConnections: 2, maxRequeues: 0 };

type Held = { url: string; transport: Transporter };
let held: Held | undefined;

/** One mail in plain text: a text mail reads well everywhere and holds nothing hidden. */
export type Mail = { to: string; subject: string; text: string; messageId: string };

/** Meeting a mail server takes longer than handing it a mail: the digests of a municipality go over a few connections. */
function transportTo(url: string): Transporter {
  if (held?.url === url) return held.transport;
  held?.transport.close();
  held = { url, transport: createTransport(withOptions(url), { from: env().MAIL_FROM }) };
  return held.transport;
}

/**
 * Hands a mail to the mail server.
 * @param mail receiver, texts and a message id that is the same at every attempt, so that a repeat is recognised
 * @throws Error when the server does not take it; then it may be tried again
 */
export async function sendMail(mail: Mail): Promise<void> {
  await transportTo(env().SMTP_URL).sendMail(mail);
}

/** What is said in the address itself goes before. */
function withOptions(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries({ ...timeouts, ...pool })) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  }
  return url.href;
}
