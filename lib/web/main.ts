import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { env, isDevelopment } from '@/lib/platform/env';
import { errorFacts, log } from '@/lib/platform/log';
import { tellErrorsBriefly } from './brief-errors';
import { replaceFailedPage } from './failed-page';
import { packAnswer } from './pack-answer';
import { packedFiles } from './packed-files';
import { refuseForeign } from './refuse-foreign';
import { secureAnswer } from './secure-answer';
import { tellClient } from './tell-client';

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What happens before and after Next, to everything that is asked. */
const answerWith =
  (pages: Pages, packed: ReturnType<typeof packedFiles>, trustedProxies: number) =>
  (request: IncomingMessage, response: ServerResponse) => {
    if (packed(request, response)) return;
    tellClient(request, trustedProxies);
    secureAnswer(request, response);
    packAnswer(request, response);
    if (refuseForeign(request, response)) return;
    replaceFailedPage(response);
    pages(request, response).catch((error: unknown) => {
      log('error', 'A page could not be handled', errorFacts(error));
      response.statusCode = 500;
      response.end();
    });
  };

// The web server: Next, with a guard before it, and words after it for a page that failed. `next start` does the rest the
// same, but has its guard inside: that keeps every body in memory, and takes a tenth of the time of a form.
async function serve(): Promise<void> {
  tellErrorsBriefly();
  const { PORT: port, HOST: hostname, TRUSTED_PROXIES: trustedProxies } = env();
  const server = createServer();
  const app = next({
    ...{ dev: isDevelopment(), turbopack: true },
    ...{ dir: process.cwd(), hostname, port },
  });
  await app.prepare();
  const packed = packedFiles(path.join(process.cwd(), '.next', 'static'));
  server.on('request', answerWith(app.getRequestHandler(), packed, trustedProxies));
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
