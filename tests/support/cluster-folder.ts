import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A temporary folder for a PostgreSQL; root's PostgreSQL runs as somebody else and must be able to come there. */
export function clusterFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
