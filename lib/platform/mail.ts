import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from './env';

const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** One mail in plain text: a text mail reads well everywhere and holds nothing hidden. */
export type Mail = { to: string; subject: string; text: string; messageId: string };

/**
 * Hands a mail to the mail server.
 * @param mail receiver, texts and a message id that is the same at every attempt, so that a repeat is recognised
 * @throws Error when the server does not take it; then it may be tried again
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = createTransport(withTimeouts(SMTP_URL), { from: MAIL_FROM });
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}

/** A mail server that does not answer may not keep a job, and the row that it locks, for minutes. */
function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, milliseconds] of Object.entries(timeouts)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
  }
  return url.href;
}
