import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { html, page, sendJson, sendPage } from '../page';
import type { DemoSettings } from '../settings';
import { isRefused, Phones, report, type CaughtSms } from './gateway';

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** The messages, newest first. */
function listPage(messages: readonly CaughtSms[]): string {
  const list = html`<ul>
    ${messages.map(
      ({ to, text, receivedAt, state }) =>
        html`<li>
          <p>
            <b>${to}</b>, ${moment.format(new Date(receivedAt))},
            ${state === 'failed' ? 'niet aangekomen' : 'aangekomen'}<br />${text}
          </p>
        </li>`,
    )}
  </ul>`;
  const none = html`<p>Er is nog geen sms. Ververs straks de pagina.</p>`;
  return page('Sms van de demo', messages.length > 0 ? list : none);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) return {};
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { phones, settings }: { phones: Phones; settings: DemoSettings },
): Promise<void> {
  const { id, to, text } = await bodyOf(request);
  if (request.headers.authorization !== `Bearer ${settings.smsKey}`) return answer(response, 401);
  if (typeof id !== 'string' || typeof to !== 'string' || typeof text !== 'string') {
    return answer(response, 400);
  }
  if (isRefused(to)) return answer(response, 422);
  const caught = phones.take({ id, to, text });
  answer(response, 202);
  setTimeout(() => {
    void report(caught, { url: settings.smsReportUrl, key: settings.smsKey });
  }, 500).unref();
}

/**
 * Starts the gateway: HTTP in, a page and /sms.json out. It sends nothing on. A number that ends in 99 is refused; one that
 * ends in 88 is taken, and reported as not delivered a moment later.
 * @param settings ports and key
 * @returns the server, listening
 */
export async function startSms(settings: DemoSettings): Promise<Server> {
  const phones = new Phones();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    if (path === '/messages' && request.method === 'POST') {
      take(request, response, { phones, settings }).catch(() => answer(response, 500));
      return;
    }
    if (path === '/sms.json') return sendJson(response, phones.all);
    if (path === '/') return sendPage(response, 200, listPage(phones.all));
    sendPage(response, 404, page('Deze pagina is er niet', html`<p><a href="/">Alle sms</a></p>`));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.smsPort, settings.host, resolve);
  });
  return server;
}
