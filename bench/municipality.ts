import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../scripts/lib/bundle.mjs';
import { withClient } from '../scripts/lib/client.mjs';
import { openDatabase } from '../scripts/lib/database.mjs';
import { Closing } from '../scripts/lib/lifetime.mjs';
import { environment } from '../scripts/lib/recipes.mjs';
import { runNode } from '../scripts/lib/run-node.mjs';
import { say } from '../scripts/lib/say.mjs';
import { readSettings } from '../scripts/lib/settings.mjs';

/** How many households, and how their cases are spread. */
export type Size = { households: number; consultants: number; openShare: number };

/**
 * A folder for an installation, which also root's PostgreSQL can reach. It goes with `closing`.
 * @param closing what to clear at the end
 */
export function dataFolder(closing: Closing): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-bench-'));
  chmodSync(folder, 0o755);
  closing.later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The server tells afterwards which statements it ran. */
const countStatements = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    await client.query('create extension pg_stat_statements');
  });

/**
 * Fills a data folder with a municipality; its PostgreSQL keeps every promise about power cuts, as in earnest.
 * @param folder empty data folder
 * @param size of the municipality
 */
export async function fillMunicipality(folder: string, size: Size): Promise<void> {
  say(`Filling a municipality of ${size.households} households…`);
  const { common } = readSettings({}, folder);
  const closing = new Closing();
  try {
    const { ownerUrl, appUrl } = await openDatabase(common, folder, closing);
    const urls = { DATABASE_OWNER_URL: ownerUrl, DATABASE_APP_URL: appUrl };
    await runNode(await seedArguments(size), environment(common, urls));
    await countStatements(ownerUrl);
  } finally {
    await closing.close();
  }
}

const seedArguments = async ({ households, consultants, openShare }: Size) => [
  await bundle('prisma/seed/scale.ts'),
  ...['--households', String(households), '--consultants', String(consultants)],
  ...['--open-share', String(openShare)],
];
