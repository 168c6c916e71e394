import 'server-only';
import words from '@/lib/messages/nl/refusals.json';
import { settings } from './settings';

/** A refusal or failure that has a page of its own. */
export type KindStatus = 400 | 403 | 404 | 413 | 415 | 429 | 500 | 503;

const style =
  'body{font:1.1875rem/1.5 system-ui,sans-serif;color:#14213a;background:#fbf7ef;margin:0}' +
  'main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}a{color:#0a4f5a}' +
  '@media(prefers-color-scheme:dark){body{color:#f7f1e6;background:#111a2b}a{color:#93dadb}}';

/**
 * A small page that needs nothing else to work: for answers that come before or instead of the product's own pages.
 * @param status HTTP status
 * @param headers more headers, for instance retry-after
 * @returns the answer, in Dutch, with a way to a person
 */
export function kindPage(status: KindStatus, headers: Record<string, string> = {}): Response {
  const { title, text } = words[status];
  const { municipality } = settings();
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}. ${words.product}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p><p>${words.person} <a href="tel:${municipality.phoneDial}">${municipality.phone}</a>.</p><p><a href="/">${words.home}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'",
      ...headers,
    },
  });
}

/**
 * The same for a machine (RFC 9457).
 * @param status HTTP status
 * @param errors all field errors, when there are any
 * @param headers more headers
 * @returns application/problem+json
 */
export function problem(
  status: KindStatus | 401 | 409 | 422,
  errors: readonly { path: string; key: string }[] = [],
  headers: Record<string, string> = {},
): Response {
  const { title } = words[status];
  return Response.json(
    { type: 'about:blank', title, status, ...(errors.length ? { errors } : {}) },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
}
