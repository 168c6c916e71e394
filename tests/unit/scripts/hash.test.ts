import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, hashOfFiles } from '../../../scripts/lib/hash.mjs';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const hash = () => hashOfFiles(filesUnder([folder]), folder);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hash-'));
  mkdirSync(at('app', 'deep'), { recursive: true });
  writeFileSync(at('app', 'page.tsx'), 'one');
  writeFileSync(at('app', 'deep', 'page.tsx'), 'two');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the hash that says whether a build is older than the code', () => {
  it('is the same for the same names and contents, whenever they were written', () => {
    const before = hash();
    utimesSync(at('app', 'page.tsx'), new Date(0), new Date(0));
    expect(hash()).toBe(before);
  });

  it('does not depend on the order of the files, nor on where the repository is', () => {
    const files = filesUnder([folder]);
    expect(hashOfFiles([...files].reverse(), folder)).toBe(hashOfFiles(files, folder));
  });

  it('changes with contents, with a name, with a place', () => {
    const seen = new Set([hash()]);
    writeFileSync(at('app', 'page.tsx'), 'ONE');
    seen.add(hash());
    writeFileSync(at('app', 'extra.ts'), '');
    seen.add(hash());
    writeFileSync(at('app', 'page.tsx'), 'two');
    writeFileSync(at('app', 'deep', 'page.tsx'), 'ONE');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it('passes over what is not there', () => {
    expect(filesUnder([at('nowhere')])).toEqual([]);
  });
});
