// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY };

/**
 * Packs scripts and styles once, as small as it goes, beside the files themselves (`lib/web/packed-files.ts` gives them).
 * @param {string} folder of a build that is complete
 * @returns {Promise<number>} how many files were packed
 */
export async function packStatic(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(js|css)$/.test(name)).map((n) => path.join(folder, n));
  await Promise.all(
    files.map(async (file) => {
      const params = { params: { ...quality } };
      fs.writeFileSync(`${file}.br`, await brotli(fs.readFileSync(file), params));
    }),
  );
  return files.length;
}
