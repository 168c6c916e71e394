import { createServer, type Server } from 'node:http';
import type { SMTPServer } from 'smtp-server';
import { html, page, sendJson, sendPage } from '../page';
import type { DemoSettings } from '../settings';
import { Inbox, smtpCatcher } from './inbox';
import { listPage, mailPage } from './pages';

function mailPages(inbox: Inbox): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    if (path === '/mail.json') return sendJson(response, inbox.all);
    if (path === '/') return sendPage(response, 200, listPage(inbox.all));
    const mail = inbox.find(path.replace('/mail/', ''));
    if (mail) return sendPage(response, 200, mailPage(mail));
    const missing = page('Deze mail is er niet', html`<p><a href="/">Alle mail</a></p>`);
    return sendPage(response, 404, missing);
  });
}

/**
 * Starts the mail catcher: SMTP in, a page and /mail.json out.
 * @param settings ports
 * @returns both servers, listening
 */
export async function startMail(settings: DemoSettings): Promise<[Server, SMTPServer]> {
  const inbox = new Inbox();
  const pages = mailPages(inbox);
  const smtp = smtpCatcher(inbox);
  await Promise.all([
    new Promise<void>((resolve, reject) => {
      pages.once('error', reject);
      pages.listen(settings.mailPort, settings.host, resolve);
    }),
    new Promise<void>((resolve, reject) => {
      smtp.once('error', reject);
      smtp.listen(settings.smtpPort, settings.host, resolve);
    }),
  ]);
  smtp.on('error', () => undefined);
  return [pages, smtp];
}
