import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export type Arrived = { to: string[]; raw: string };

/** A mail server for one test: keeps what arrives, and refuses when it is told to. */
export type MailServer = {
  url: string;
  arrived: Arrived[];
  /** the answer to the next mails: taken, refused for now, or refused for good */
  answer: 'take' | 'later' | 'never';
  stop: () => Promise<void>;
};

const refusals = { later: [451, 'Try again later'], never: [550, 'No such mailbox'] } as const;

/**
 * Starts it on a free port.
 * @returns its address, and what arrived
 */
export async function startMailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (mail.answer === 'take') return done();
      const [responseCode, message] = refusals[mail.answer];
      done(Object.assign(new Error(message), { responseCode }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address);
        arrived.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  const mail: MailServer = { url: `smtp://127.0.0.1:${port}`, arrived, answer: 'take', stop };
  return mail;
}
