const longest = 500;

/**
 * Where to go after signing in: only a page of our own.
 * @param wanted what an address or a form asked for
 * @returns the same local path (with query), or null when it could lead anywhere else
 */
export function localPath(wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > longest) return null;
  // Browsers read a backslash as a slash, and skip control characters.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return null;
  const base = 'http://own.invalid';
  if (!URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  if (url.origin !== base || /^\/(aanmelden|api)(\/|$)/.test(url.pathname)) return null;
  return url.pathname.startsWith('//') ? null : url.pathname + url.search;
}
