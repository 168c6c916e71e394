// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, wherever a command was typed. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A path inside the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The folder that holds everything an installation remembers: database, secrets, lock. */
export const dataDir = () => path.resolve(root, process.env.DATA_DIR || '.data');
