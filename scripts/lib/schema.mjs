// @ts-check
// The Prisma schema as it is, and as it was at the last migration.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

const folder = inRoot('prisma', 'schema');
const snapshot = inRoot('prisma', 'migrations', 'schema.snapshot');

/** The schema files, by name. */
export const schemaFiles = () =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join(folder, name));

/** The whole schema as one text. */
export const schemaText = () =>
  schemaFiles()
    .map((file) => fs.readFileSync(file, 'utf8').trim())
    .join('\n\n')
    .concat('\n');

/** The schema that the present migrations lead to; null before the first one. */
export const migratedSchema = () =>
  fs.existsSync(snapshot) ? fs.readFileSync(snapshot, 'utf8') : null;

/** Remembers that the present migrations lead to the present schema. */
export const rememberSchema = () => fs.writeFileSync(snapshot, schemaText());

/**
 * A schema as the engine takes it.
 * @param {string} content
 * @returns {import('@prisma/schema-engine-wasm').DiffTarget}
 */
export const asTarget = (content) => ({
  tag: 'schemaDatamodel',
  files: [{ path: inRoot('prisma', 'schema.prisma'), content }],
});
