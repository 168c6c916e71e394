import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it was received. */
export type CaughtMail = {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
};

const keep = 500;

/** Keeps the last 500 mails in memory, newest first. */
export class Inbox {
  #mails: CaughtMail[] = [];

  get all(): readonly CaughtMail[] {
    return this.#mails;
  }

  find(id: string): CaughtMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  async take(raw: Uint8Array, envelope: { from: string; to: string[] }): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.#mails.unshift({
      id: randomUUID(),
      receivedAt: new Date().toISOString(),
      from: envelope.from,
      to: envelope.to,
      subject: mail.subject ?? '',
      text: mail.text ?? (mail.html ?? '').replace(/<[^>]*>/g, ' '),
    });
    this.#mails.length = Math.min(this.#mails.length, keep);
  }
}

/**
 * An SMTP server that takes every mail and sends none on.
 * @param inbox where mails go
 * @returns server, not yet listening
 */
export function smtpCatcher(inbox: Inbox): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: 5_000_000,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map((recipient) => recipient.address);
        inbox.take(Buffer.concat(chunks), { from, to }).then(
          () => done(),
          (error: Error) => done(error),
        );
      });
    },
  });
}
