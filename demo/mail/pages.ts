import { html, page, type Html } from '../page';
import type { CaughtMail } from './inbox';

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

const when = (mail: CaughtMail) => moment.format(new Date(mail.receivedAt));

/** The list of mails, newest first. */
export function listPage(mails: readonly CaughtMail[]): string {
  const list = html`<ul>
    ${mails.map(
      (mail) =>
        html`<li>
          <p>
            <a href="/mail/${mail.id}">${mail.subject || 'Zonder onderwerp'}</a><br />Aan
            ${mail.to.join(', ')}, ${when(mail)}
          </p>
        </li>`,
    )}
  </ul>`;
  const body =
    mails.length > 0 ? list : html`<p>Er is nog geen mail. Ververs straks de pagina.</p>`;
  return page('Mail van de demo', body);
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

/** One mail. */
export function mailPage(mail: CaughtMail): string {
  return page(
    mail.subject || 'Zonder onderwerp',
    html`<dl>
        <dt>Aan</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>Van</dt>
        <dd>${mail.from}</dd>
        <dt>Ontvangen</dt>
        <dd>${when(mail)}</dd>
      </dl>
      <pre>${withLinks(mail.text)}</pre>
      <p><a href="/">Alle mail</a></p>`,
  );
}
