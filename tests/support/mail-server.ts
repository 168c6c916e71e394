import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export type Arrived = { to: string[]; raw: string };

/** Where in the talk a server says no: at the door, to who we are, from whom it comes, for whom it is, or to all of it. */
export type Moment = 'connect' | 'auth' | 'sender' | 'receiver' | 'message';
/** A no: when, and in which words. */
export type No = { at: Moment; code: number; words: string };

/** A mail server for one test: keeps what arrives, and refuses when it is told to. */
export type MailServer = {
  /** with name and password, as most servers ask for */
  url: string;
  arrived: Arrived[];
  /** the answer to the next mails; null takes them */
  no: No | null;
  /** what happens between taking a mail and saying so */
  beforeAnswer: (() => Promise<void>) | null;
  stop: () => Promise<void>;
};

/**
 * Starts it on a free port.
 * @returns its address, and what arrived
 */
export async function startMailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let no: No | null = null;
  const refusal = (at: Moment) =>
    no?.at === at ? Object.assign(new Error(no.words), { responseCode: no.code }) : null;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // Whoever kept a connection to send more over it is not waited for.
    closeTimeout: 10,
    onConnect: (_session, done) => done(refusal('connect')),
    onAuth: ({ username }, _session, done) => done(refusal('auth'), { user: username }),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: (_address, _session, done) => done(refusal('receiver')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refusal('message');
        if (refused) return done(refused);
        const to = session.envelope.rcptTo.map((one) => one.address);
        arrived.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        void Promise.resolve(mail.beforeAnswer?.()).then(() => done());
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  const url = `smtp://plein:geheim@127.0.0.1:${port}`;
  const mail: MailServer = {
    ...{ url, arrived, beforeAnswer: null, stop },
    get no() {
      return no;
    },
    set no(next) {
      no = next;
      // Who kept a connection came past the door already.
      const isAtDoor = no?.at === 'connect' || no?.at === 'auth';
      for (const one of isAtDoor ? server.connections : []) one.close();
    },
  };
  return mail;
}
