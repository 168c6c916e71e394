import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinSameChunks } from '@/scripts/lib/same-chunks.mjs';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'same-chunks-'));
  const write = (name: string, words: string) =>
    fs.writeFileSync(path.join(folder, name), `${words}\n//# sourceMappingURL=${name}.map`);
  write('a.js', 'module.exports = [{}];');
  write('b.js', 'module.exports = [{}];');
  write('c.js', 'module.exports = [1];');
  fs.writeFileSync(path.join(folder, 'b.js.map'), '{}');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('chunks of a build', () => {
  it('that say the same become one, which Node reads once; others stay', () => {
    expect(joinSameChunks(folder)).toBe(1);
    const load = createRequire(path.join(folder, 'x.js'));
    expect(load('./b.js')).toBe(load('./a.js'));
    expect(load('./c.js')).toEqual([1]);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['a.js', 'b.js', 'b.js.map', 'c.js']);
  });

  it('are joined once', () => {
    joinSameChunks(folder);
    expect(fs.lstatSync(path.join(folder, 'a.js')).isSymbolicLink()).toBe(false);
    expect(fs.readFileSync(path.join(folder, 'a.js'), 'utf8')).toContain('module.exports = [{}]');
  });
});
