// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a chunk says, without the line that names its own map. */
const words = (/** @type {string} */ file) =>
  fs.readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '');

/**
 * Points chunks that say the same to one of them. Next writes what many doors share once for each door; Node reads a file
 * once under its real name, so this keeps some 80 MB out of the memory of the web server.
 * @param {string} folder of a build that is complete
 * @returns {number} how many files point to another one now
 */
export function joinSameChunks(folder) {
  /** @type {Map<string, string>} */
  const firsts = new Map();
  let joined = 0;
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of names.toSorted()) {
    const file = path.join(folder, name);
    const hash = createHash('sha256').update(words(file)).digest('hex');
    const first = firsts.get(hash);
    if (first === undefined) firsts.set(hash, name);
    else if (pointTo(first, file)) joined += 1;
  }
  return joined;
}

/**
 * @param {string} first name in the same folder
 * @param {string} file
 * @returns {boolean} false where a system lets nobody make links: then the file stays
 */
function pointTo(first, file) {
  const link = `${file}.link`;
  try {
    fs.symlinkSync(first, link);
  } catch {
    return false;
  }
  fs.renameSync(link, file);
  return true;
}
