import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

it('the diagram in ARCHITECTURE.md is that of the schema', () => {
  const script = path.resolve(import.meta.dirname, '../../../scripts/er-diagram.mjs');
  expect(() =>
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});
