import http from 'node:http';

/** What a server answered, and how long after the question (milliseconds). */
export type Answer = {
  status: number;
  location: string | null;
  milliseconds: number;
  bytes: number;
};

/** A request as a browser sends it. */
export type Ask = { path: string; cookie?: string; form?: Record<string, string> };

const patience = 60_000;

/** Some browsers in front of one server, each with a connection that stays open. */
class Browsers {
  #agent;
  #base;

  constructor(base: string, count: number) {
    this.#base = new URL(base);
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: count });
  }

  /** Sends one request and reads the whole answer; follows nothing. */
  ask({ path, cookie, form }: Ask): Promise<Answer> {
    const body = form && new URLSearchParams(form).toString();
    const headers = {
      accept: 'text/html',
      ...(cookie ? { cookie } : {}),
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
            origin: this.#base.origin,
          }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.#agent, timeout: patience };
      const request = http.request(new URL(path, this.#base), options, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            milliseconds: performance.now() - start,
            bytes,
          }),
        );
      });
      request.on('timeout', () => request.destroy(new Error(`No answer from ${path}`)));
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Closes their connections. */
  leave(): void {
    this.#agent.destroy();
  }
}

/** What a number of browsers did together. */
export type Run = { answers: Answer[]; count: number; seconds: number };

/**
 * Lets some browsers send everything that is asked, each the next one as soon as it has its answer.
 * @param base origin of the server
 * @param clients how many browsers
 * @param asks what to send
 */
export async function load(base: string, clients: number, asks: readonly Ask[]): Promise<Run> {
  const browsers = new Browsers(base, clients);
  const answers: Answer[] = [];
  const left = asks.values();
  const start = performance.now();
  const work = async () => {
    for (const ask of left) answers.push(await browsers.ask(ask));
  };
  await Promise.all(Array.from({ length: clients }, work));
  const seconds = (performance.now() - start) / 1000;
  browsers.leave();
  return { answers, count: answers.length, seconds };
}
