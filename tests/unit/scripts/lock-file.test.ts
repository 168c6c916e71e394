import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingOptional } from '../../../scripts/lib/lock-file.mjs';

describe('the lock file', () => {
  it('names the binaries for every system, so that npm ci accepts it on all of them', () => {
    const file = path.resolve(import.meta.dirname, '../../../package-lock.json');
    expect(missingOptional(JSON.parse(readFileSync(file, 'utf8')).packages)).toEqual({});
  });

  it('gets what a registry without them left out', () => {
    const packages = {
      'node_modules/next': {
        optionalDependencies: {
          '@next/swc-linux-x64-musl': '16.0.0',
          '@next/swc-darwin-arm64': '16.0.0',
        },
      },
      'node_modules/@next/swc-darwin-arm64': { version: '16.0.0' },
    };
    expect(missingOptional(packages)).toEqual({
      'node_modules/@next/swc-linux-x64-musl': {
        version: '16.0.0',
        cpu: ['x64'],
        os: ['linux'],
        libc: ['musl'],
        optional: true,
      },
    });
  });
});
