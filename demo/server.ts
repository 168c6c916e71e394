// The demo services: an identity server and a mail catcher. A process of its own, outside the product, which
// knows it only by the protocols: OpenID Connect and SMTP.
import { startMail } from './mail/server';
import { DemoRefused, readDemoSettings } from './settings';

/** oidc-provider warns on Node 20, on which it works: every browser test signs in through it. */
async function loadIdentity() {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('./identity/server');
  } finally {
    console.warn = warn;
  }
}

async function run(): Promise<void> {
  const settings = readDemoSettings(process.env);
  const { startIdentity } = await loadIdentity();
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
