// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hashOfFiles } from './hash.mjs';
import { inRoot } from './root.mjs';
import { PlainError } from './say.mjs';
import { schemaFiles } from './schema.mjs';
import { makeThemes } from './themes.mjs';

const stamp = inRoot('lib', 'platform', 'prisma', '.schema-hash');

/**
 * Makes the themes, and the Prisma client again when the schema (or Prisma itself) differs from what it was made of.
 * @returns {boolean} whether the client was made now
 */
export function generateIfNeeded() {
  makeThemes();
  const wanted = schemaHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return false;
  generate();
  return true;
}

/** Makes the themes, and the Prisma client from the schema files. */
export function generate() {
  makeThemes();
  const folder = path.dirname(stamp);
  fs.mkdirSync(folder, { recursive: true });
  fs.accessSync(folder, fs.constants.W_OK);
  const result = spawnSync(
    process.execPath,
    [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      // Generating needs no schema engine, but Prisma downloads one unless an executable is named.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (result.status !== 0)
    throw new PlainError(`The Prisma client could not be made:\n${result.stderr}${result.stdout}`);
  fs.writeFileSync(stamp, schemaHash());
}

function schemaHash() {
  const version = inRoot('node_modules', 'prisma', 'package.json');
  return hashOfFiles([...schemaFiles(), version], inRoot());
}
