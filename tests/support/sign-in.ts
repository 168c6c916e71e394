/** Which way in: residents or colleagues. */
type Way = 'inwoner' | 'medewerker';

/** Cookies per host; ports of one machine share them, as in a browser. */
class Jar {
  readonly #hosts = new Map<string, Map<string, string>>();

  keep(url: URL, answer: Response): void {
    const own = this.#hosts.get(url.hostname) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      own.set(name, pair.slice(name.length + 1));
    }
    this.#hosts.set(url.hostname, own);
  }

  header(url: URL): string {
    const own = [...(this.#hosts.get(url.hostname) ?? [])];
    return own
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }
}

async function follow(jar: Jar, start: string, form?: Record<string, string>): Promise<string> {
  let url = new URL(start);
  let body = form && new URLSearchParams(form);
  for (let step = 0; step < 12; step += 1) {
    const method = body ? 'POST' : 'GET';
    const headers = { cookie: jar.header(url), accept: 'text/html' };
    const answer = await fetch(url, { method, body, headers, redirect: 'manual' });
    jar.keep(url, answer);
    const location = answer.headers.get('location');
    await answer.arrayBuffer();
    if (!location || location.startsWith('/aanmelden/terug')) return location ?? url.href;
    url = new URL(location, url);
    body = undefined;
  }
  throw new Error('Signing in goes round in circles');
}

/**
 * Signs in through the demo identity server, by the real protocol, without a browser.
 * @param base origin of the product
 * @param way residents or colleagues
 * @param person key of the demo person (`inwoner-01`, `medewerker-13`)
 * @returns value of the Cookie header for the product
 */
export async function signInOverHttp(base: string, way: Way, person: string): Promise<string> {
  const jar = new Jar();
  const choice = await follow(jar, new URL(`/aanmelden/${way}`, base).href);
  const end = await follow(jar, choice, { persoon: person });
  if (!end.startsWith('/aanmelden/terug')) throw new Error(`${person} was not let in: ${end}`);
  return jar.header(new URL(base));
}
