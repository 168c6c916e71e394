// @ts-check
import fs from 'node:fs';

/**
 * Writes something that only we may read and that must be there whole: a kill in the middle leaves the old one.
 * @param {string} file
 * @param {unknown} value
 */
export function keep(file, value) {
  const half = `${file}.half`;
  const handle = fs.openSync(half, 'w', 0o600);
  fs.writeSync(handle, `${JSON.stringify(value, null, 2)}\n`);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(half, file);
}
