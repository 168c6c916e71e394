// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and contents of files; the order given does not matter.
 * @param {string[]} files absolute paths
 * @param {string} base folder that the names are relative to
 */
export function hashOfFiles(files, base) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash.update(`${path.relative(base, file)}\0`);
    hash.update(createHash('sha256').update(fs.readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * All files under the given files and folders, as absolute paths; names that do not exist are left out.
 * @param {string[]} places
 * @returns {string[]}
 */
export function filesUnder(places) {
  return places.flatMap((place) => {
    if (!fs.existsSync(place)) return [];
    if (!fs.statSync(place).isDirectory()) return [place];
    return filesUnder(fs.readdirSync(place).map((name) => path.join(place, name)));
  });
}
