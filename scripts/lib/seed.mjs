// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { environment } from './recipes.mjs';
import { bundlePath } from './programs.mjs';
import { runNode } from './run-node.mjs';
import { say } from './say.mjs';

/**
 * Fills the demo municipality the first time. The seed itself does nothing in a database that is filled already.
 * @param {import('./recipes.mjs').Installation & { folder: string }} installation
 * @param {string} [program] the seed, bundled
 */
export async function seedIfNeeded(installation, program = bundlePath('seed')) {
  const { pathname, host } = new URL(installation.ownerUrl);
  const which = installation.common.DATABASE_URL ? host + pathname : 'embedded';
  const key = createHash('sha256').update(which).digest('hex').slice(0, 12);
  const marker = path.join(installation.folder, `seeded-${key}`);
  if (fs.existsSync(marker)) return;
  say('Filling the demo municipality…');
  const { appUrl, ownerUrl, common } = installation;
  const env = environment(common, { DATABASE_APP_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
  await runNode(['--enable-source-maps', program], env);
  fs.writeFileSync(marker, '');
}
