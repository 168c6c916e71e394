import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('demo');

/** What stands between tags, or is a sentence or a title by itself. */
const shown = [
  />([^<>{}`$;*=()&]*\p{L}[^<>{}`$;*=()&]*)</gu,
  /'(\p{Lu}\p{Ll}[^'`\n]* [^'`\n]*)'/gu,
];

/** The Dutch texts of the pages that stand in for others in a demo: they are no texts of the service, and stand in the pages. */
export const demoTexts = (): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      const texts = shown.flatMap((pattern) => [...source.matchAll(pattern)]);
      return texts.map(([, text]) => [`demo/${name}`, text!.replace(/\s+/g, ' ').trim()] as const);
    })
    .map(([key, text]) => [key, text]);
