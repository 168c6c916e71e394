import { inflateSync } from 'node:zlib';

const streams = /stream\r?\n([\s\S]*?)\r?\nendstream/g;

/** What is drawn on each page of a file of ours, in its order. */
export function drawnOn(file: string): string[] {
  return [...file.matchAll(streams)].flatMap(([, packed]) => {
    try {
      const drawn = inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
      return drawn.startsWith('1 0 0 -1 0') ? [drawn] : [];
    } catch {
      return []; // the letters, and what else is no page
    }
  });
}

/** Whether everything that is set is tagged as something, and everything that is tagged comes to an end. */
export function isAllTagged(drawn: string): boolean {
  let depth = 0;
  for (const [mark] of drawn.matchAll(/\b(BDC|BMC|EMC|T[jJ])\b/g)) {
    if (mark.startsWith('T') && depth !== 1) return false;
    if (mark.startsWith('B')) depth += 1;
    if (mark === 'EMC') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
