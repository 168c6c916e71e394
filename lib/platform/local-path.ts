import 'server-only';

/**
 * An address to go back to, as a form or a link gave it.
 * @param value anything
 * @param fallback used when the value is no address within this site
 * @returns path with query, always starting with one slash: never another site
 */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return fallback;
  const base = 'http://local.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  // '/.//elsewhere' is a path for URL, and another site for the browser that gets it as an address.
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search;
}
