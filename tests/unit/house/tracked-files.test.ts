import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// What is kept in git is ours and is the thing itself: no link to a place on the machine of who committed it, no packages.

const root = path.resolve(import.meta.dirname, '../../..');
// A copy without its history keeps nothing in git.
const isClone = existsSync(path.join(root, '.git'));
const tracked = isClone
  ? execFileSync('git', ['ls-files', '--stage'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  : [];

describe('the files that git keeps', () => {
  it('are no links', () => {
    expect(tracked.filter((line) => line.startsWith('120000'))).toEqual([]);
  });

  it('hold no packages', () => {
    expect(tracked.filter((line) => /\tnode_modules(\/|$)/.test(line))).toEqual([]);
  });
});
