import 'server-only';

/** What a request tells about where it comes from. */
export type Origin = {
  method: string;
  origin: string | null;
  /** what the browser says about the page that sends it (`Sec-Fetch-Site`) */
  fetchSite: string | null;
  /** host names that are ours: of the request, and of the public address */
  hosts: readonly (string | null | undefined)[];
};

const onlyLooks = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of another site wants to change something here, in the name of who is signed in.
 * @param asked method and headers
 * @returns false for a look, and for a program, which tells no origin and holds no cookie of a browser
 */
export function isForeignPost({ method, origin, fetchSite, hosts }: Origin): boolean {
  if (onlyLooks.includes(method)) return false;
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') return true;
  if (origin === null) return false;
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
