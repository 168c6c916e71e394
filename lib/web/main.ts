import { createServer } from 'node:http';
import next from 'next';
import { env } from '@/lib/platform/env';
import { errorFacts, log } from '@/lib/platform/log';
import { tellErrorsBriefly } from './brief-errors';
import { replaceFailedPage } from './failed-page';
import { tellClient } from './tell-client';

// The web server: Next, with who knocks told before it, and words after it for a page that failed. `next start` does the
// rest the same.
async function serve(): Promise<void> {
  tellErrorsBriefly();
  const { PORT: port, HOST: hostname, TRUSTED_PROXIES: trustedProxies } = env();
  const app = next({ dev: false, dir: process.cwd(), hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    tellClient(request, trustedProxies);
    replaceFailedPage(response);
    handle(request, response).catch((error: unknown) => {
      log('error', 'A page could not be handled', errorFacts(error));
      response.statusCode = 500;
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  server.listen(port, hostname);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 5_000).unref();
    });
  }
}

serve().catch((error: unknown) => {
  log('error', 'The web server cannot start', errorFacts(error));
  process.exit(1);
});
