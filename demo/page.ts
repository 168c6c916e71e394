import type { IncomingMessage, ServerResponse } from 'node:http';

/** Text that is safe to put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

function render(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Template tag: everything put in is escaped, except other `Html`. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

const style = new Html(`
:root{color-scheme:light dark;--ink:#14213a;--paper:#fbf7ef;--line:#5c6478;--act:#0a4f5a;--on:#fff;--band:#fdecdb}
@media(prefers-color-scheme:dark){:root{--ink:#f7f1e6;--paper:#111a2b;--line:#a9b1c2;--act:#93dadb;--on:#111a2b;--band:#3a2a1c}}
*{box-sizing:border-box}body{margin:0;font:1.1875rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main,header>p{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}header{background:var(--band)}header>p{margin-block:0}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.3125rem;margin-top:2.5rem}a{color:var(--act)}
ul,dl{padding:0;margin:0;list-style:none}li{border-top:1px solid var(--line)}li p{margin:.75rem 0}
button{font:inherit;cursor:pointer;border:2px solid var(--act);border-radius:4px;padding:.6rem 1rem;min-height:3rem}
button.person{display:block;width:100%;text-align:start;border-color:transparent;background:none;color:inherit}
button.person b{color:var(--act);text-decoration:underline}button.quiet{background:none;color:var(--act)}
fieldset{border:2px solid var(--line);border-radius:4px;margin:1.5rem 0;padding:.5rem 1rem 1rem}
label{display:flex;align-items:center;gap:.6rem;padding:.4rem 0}input{flex:none;inline-size:1.4rem;block-size:1.4rem;margin:0;accent-color:var(--act)}
:focus-visible{outline:4px solid #ffd54a;outline-offset:0;box-shadow:0 0 0 8px var(--ink)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border:1px solid var(--line);padding:1rem}
dt{font-weight:700}dd{margin:0 0 .5rem}
`);

/** A whole page of the demo services: Dutch, no script, says that it is a demo. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}. Demo</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <p><strong>Demo.</strong> Alle mensen hier zijn verzonnen.</p>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
}

/** Answers with a page; nothing of it may be kept or framed. */
export function sendPage(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

const formLimit = 10_000;

/** The fields of a posted form; a body over 10 kB ends the connection. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > formLimit) {
      request.destroy();
      throw new Error('Form too large');
    }
  }
  return new URLSearchParams(text);
}
