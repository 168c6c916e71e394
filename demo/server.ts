// The demo services: an identity server, a mail catcher and a gateway for text messages. A process of its own, outside the product, which
// knows it only by the protocols: OpenID Connect, SMTP and HTTP.
import { startIdentity } from './identity/server';
import { startMail } from './mail/server';
import { startSms } from './sms/server';
import { DemoRefused, readDemoSettings } from './settings';

async function run(): Promise<void> {
  const settings = readDemoSettings(process.env);
  const identity = await startIdentity(settings);
  const [mailPages, smtp] = await startMail(settings);
  const sms = await startSms(settings);
  const stop = () => {
    smtp.close();
    for (const server of [identity, mailPages, sms]) {
      server.close();
      server.closeAllConnections();
    }
    setTimeout(() => process.exit(0), 500).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(
    `Demo ready: identity ${settings.identityOrigin}, mail http://${settings.host}:${settings.mailPort}, SMTP ${settings.smtpPort}, text messages http://${settings.host}:${settings.smsPort}\n`,
  );
}

run().catch((error: NodeJS.ErrnoException & { port?: number }) => {
  const line =
    error instanceof DemoRefused
      ? error.message
      : error.code === 'EADDRINUSE'
        ? `Port ${error.port} is taken; the demo services were not started.`
        : (error.stack ?? String(error));
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
