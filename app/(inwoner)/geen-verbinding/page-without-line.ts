type TextName = 'title' | 'text' | 'kept' | 'sends' | 'goesOn' | 'again' | 'call';

type Facts = {
  language: string;
  direction: 'ltr' | 'rtl';
  text: (name: TextName) => string;
  /** above the numbers for right now */
  now: string;
  phone: string;
  phoneDial: string;
  numbers: readonly { what: string; number: string; dial: string }[];
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);

const call = (number: string, dial: string) =>
  `<a href="tel:${safe(dial)}" dir="ltr">${safe(number)}</a>`;

/** One small page that needs nothing else: whom to call, and a place for what was typed. The same for everybody. */
export function pageWithoutLine(facts: Facts): string {
  const { language, direction, now, phone, phoneDial, numbers } = facts;
  const t = (name: TextName) => safe(facts.text(name));
  const rows = numbers.map(
    ({ what, number, dial }) => `<li>${safe(what)}<br>${call(number, dial)}</li>`,
  );
  return [
    `<!doctype html><html lang="${language}" dir="${direction}" data-asked="get"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${t('title')}</title>`,
    '<link rel="stylesheet" href="/zonder-lijn/pagina.css"><script src="/zonder-lijn/pagina.js" defer></script></head><body><main>',
    `<h1>${t('title')}</h1><p>${t('text')}</p>`,
    `<section id="bewaard" hidden><h2>${t('kept')}</h2><div id="woorden"></div></section>`,
    `<p role="status"><span id="stuurt" hidden>${t('sends')}</span><span id="gaatverder" hidden>${t('goesOn')}</span></p>`,
    `<p><button type="button" id="opnieuw">${t('again')}</button></p>`,
    `<h2>${t('call')}</h2><p>${call(phone, phoneDial)}</p>`,
    `<h2>${safe(now)}</h2><ul>${rows.join('')}</ul>`,
    '</main></body></html>',
  ].join('');
}
