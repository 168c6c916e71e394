import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// A function that a door or the worker calls is a command or a query; those never call each other (HOUSE.md, rule 3).
// Steps that several share take tx, and stand in `shared/` or are called by no door.

const root = path.resolve(import.meta.dirname, '../../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}

/** The functions of ours that a file imports, as `file#name`; types and constants are nobody's business. */
function functionsUsedBy(file: string): string[] {
  const imports = textOf(file).matchAll(/^import\s+\{([^}]*)\}\s+from\s+'([^']+)'/gm);
  return [...imports].flatMap(([, names = '', source = '']) => {
    const target = sourceFile(source, file);
    if (target === null) return [];
    const used = names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '');
    return used.filter((name) => isFunction(name, target)).map((name) => `${target}#${name}`);
  });
}

function sourceFile(source: string, file: string): string | null {
  if (!/^(@\/|\.)/.test(source)) return null;
  const bare = source.startsWith('@/')
    ? source.slice(2)
    : path.posix.join(path.posix.dirname(file), source);
  return (
    [`${bare}.ts`, `${bare}/index.ts`].find((name) => existsSync(path.join(root, name))) ?? null
  );
}

function isFunction(name: string, file: string): boolean {
  const declared = `export (async function|function|const) ${name}\\b`;
  const found = new RegExp(`${declared}(?! = ([\\d'"\`{[]|new\\b))`).exec(textOf(file));
  return name !== '' && found !== null;
}

const doors = ['app', 'lib/worker'].flatMap(filesIn);
const called = new Set(doors.flatMap(functionsUsedBy));

describe.each(['lib/commands', 'lib/queries'])('%s', (room) => {
  it('are called by doors', () =>
    expect([...called].some((name) => name.startsWith(`${room}/`))).toBe(true));

  it.each(filesIn(room))('%s calls no other', (file) => {
    const others = functionsUsedBy(file).filter(
      (name) => name.startsWith(`${room}/`) && !name.startsWith(`${room}/shared/`),
    );
    expect(others.filter((name) => called.has(name))).toEqual([]);
  });
});
