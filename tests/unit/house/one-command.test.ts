import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// What the doors and the worker call is a command or a query; those never call each other (HOUSE.md, rule 3).
// Steps that they share take tx, and stand in `shared/` or in a file that no door calls.

const root = path.resolve(import.meta.dirname, '../../..');

function filesIn(folder: string): string[] {
  const inside = path.join(root, folder);
  return readdirSync(inside, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && statSync(path.join(inside, name)).isFile())
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}

/** The files of ours that a file imports for more than their types, without extension. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const named = text.matchAll(/^(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'/gm);
  return [...named].flatMap(([, source = '']) => {
    if (source.startsWith('@/')) return [source.slice(2)];
    return source.startsWith('.') ? [path.posix.join(path.posix.dirname(file), source)] : [];
  });
}

const doors = ['app', 'lib/worker'].flatMap(filesIn);
const called = new Set(doors.flatMap(importsOf));

describe.each(['lib/commands', 'lib/queries'])('%s', (room) => {
  const files = filesIn(room);

  it('are called by doors', () =>
    expect(files.some((file) => called.has(file.replace(/\.tsx?$/, '')))).toBe(true));

  it.each(files)('%s calls no other', (file) => {
    const isOther = (name: string) => name.startsWith(room) && !name.startsWith(`${room}/shared/`);
    expect(importsOf(file).filter((name) => isOther(name) && called.has(name))).toEqual([]);
  });
});
