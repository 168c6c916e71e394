// The demo services: an identity server and a mail catcher. A process of its own, outside the product, which
// knows it only by the protocols: OpenID Connect and SMTP.
import { startIdentity } from './identity/server';
import { startMail } from './mail/server';
import { DemoRefused, readDemoSettings } from './settings';

async function run(): Promise<void> {
  const settings = readDemoSettings(process.env);
  const identity = await startIdentity(settings);
  const [mailPages, smtp] = await startMail(settings);
  const stop = () => {
    smtp.close();
    for (const server of [identity, mailPages]) {
      server.close();
      server.closeAllConnections();
    }
    setTimeout(() => process.exit(0), 500).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(
    `Demo ready: identity ${settings.identityOrigin}, mail http://${settings.host}:${settings.mailPort}, SMTP ${settings.smtpPort}\n`,
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
