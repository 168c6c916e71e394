// @ts-check
// node scripts/er-diagram.mjs [--check]: the entity-relationship diagram in ARCHITECTURE.md, made from prisma/schema.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/root.mjs';

const document = inRoot('ARCHITECTURE.md');
const [open, close] = ['<!-- er-diagram -->', '<!-- /er-diagram -->'];

/** @typedef {{ name: string, table: string, fields: string[][] }} Model */

/** @returns {Model[]} */
function readModels() {
  const folder = inRoot('prisma', 'schema');
  const text = fs
    .readdirSync(folder)
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  return [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    fields: body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^[a-z]\w* +[A-Z]/.test(line))
      .map((line) => line.split(/\s+/)),
  }));
}

/**
 * Only the side that holds the key tells the relation; its question mark or its uniqueness says how many.
 * @param {Model[]} models
 */
function diagram(models) {
  const names = new Set(models.map((model) => model.name));
  const tableOf = new Map(models.map(({ name, table }) => [name, table]));
  const lines = models.flatMap((model) =>
    model.fields
      .filter(
        ([, type = '', ...rest]) =>
          names.has(type.replace(/[?[\]]/g, '')) && rest.join(' ').includes('fields:'),
      )
      .map(([field, type = '']) => {
        const one = type.endsWith('?') ? '|o' : '||';
        return `  ${tableOf.get(type.replace('?', ''))} ${one}--o{ ${model.table} : "${field}"`;
      }),
  );
  return ['```mermaid', 'erDiagram', ...lines, '```'].join('\n');
}

const before = fs.readFileSync(document, 'utf8');
const [start, end] = [before.indexOf(open), before.indexOf(close)];
if (start < 0 || end < start) throw new Error(`ARCHITECTURE.md has no ${open} … ${close}`);
const after = `${before.slice(0, start + open.length)}\n\n${diagram(readModels())}\n\n${before.slice(end)}`;
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error(
      'The diagram in ARCHITECTURE.md is not that of prisma/schema: node scripts/er-diagram.mjs',
    );
    process.exitCode = 1;
  }
} else fs.writeFileSync(document, after);
