import { getLocale, getTranslations } from 'next-intl/server';
import { directionOf, languageOf } from '@/lib/messages';
import { site } from '@/lib/platform/site';
import { pageWithoutLine } from './page-without-line';

/** Stricter than other pages: its own style and script, and its own doors. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a browser shows when there is no line. The service worker (public/sw.js) fetches it beforehand. */
export async function GET(): Promise<Response> {
  const [line, crisis] = [await getTranslations('line'), await getTranslations('common.crisis')];
  const { phone, phoneDial, crisisLines } = site();
  const language = languageOf(await getLocale());
  const numbers = crisisLines.map(({ key, number, dial }) => ({
    ...{ number, dial },
    what: crisis(key as 'danger'),
  }));
  const html = pageWithoutLine({
    ...{ language, direction: directionOf(language), phone, phoneDial, numbers },
    text: (name) => line(name),
    now: crisis('title'),
  });
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    },
  });
}
