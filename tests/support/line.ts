// What a page costs over the line, as the browser itself counts it: headers and packed bodies.
import type { Page } from '@playwright/test';

/** One answer over the line. */
export type Sent = { url: string; type: string; encoding: string | undefined; bytes: number };

/** Bytes by kind of file; `all` also has what was not named, such as letters and styles. */
export type Weight = { document: number; script: number; all: number; sent: readonly Sent[] };

type Received = {
  requestId: string;
  type: string;
  response: { url: string; headers: Record<string, string>; fromDiskCache?: boolean };
};

const headerOf = (headers: Record<string, string>, name: string) =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];

/**
 * Opens an address and weighs everything that came.
 * @param page in a context with `serviceWorkers: 'block'`: what a worker answers weighs nothing
 * @param address
 * @param visit whether nothing is there yet, or what earlier pages brought is kept
 */
export async function weigh(page: Page, address: string, visit: 'first' | 'further') {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: visit === 'first' });
  const answers = new Map<string, Sent>();
  line.on('Network.responseReceived', ({ requestId, type, response }: Received) => {
    const encoding = headerOf(response.headers, 'content-encoding');
    answers.set(requestId, { url: response.url, type, encoding, bytes: 0 });
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  const answer = await page.goto(address, {
    waitUntil: visit === 'first' ? 'networkidle' : 'load',
  });
  await line.detach();
  return { ...sumOf([...answers.values()]), status: answer?.status() };
}

function sumOf(sent: readonly Sent[]): Weight {
  const of = (type?: string) =>
    sent
      .filter((one) => type === undefined || one.type === type)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  return { document: of('Document'), script: of('Script'), all: of(), sent };
}
