// @ts-check
// node scripts/run.mjs some/entry.ts …: runs a TypeScript program of ours in the environment of this installation.
import { bundle } from './lib/bundle.mjs';
import { openDatabase } from './lib/database.mjs';
import { generateIfNeeded } from './lib/generate.mjs';
import { lockOf, madeDataDir, readDotEnv } from './lib/installation.mjs';
import { Closing } from './lib/lifetime.mjs';
import { lockHolder, takeLock } from './lib/lock.mjs';
import { runningPostgres } from './lib/postgres.mjs';
import { environment } from './lib/recipes.mjs';
import { appUrlOf } from './lib/roles.mjs';
import { runNode } from './lib/run-node.mjs';
import { PlainError, runOrExplain } from './lib/say.mjs';
import { readSettings } from './lib/settings.mjs';

await runOrExplain(async () => {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry) throw new PlainError('Name the program: node scripts/run.mjs prisma/seed/scale.ts');
  readDotEnv();
  generateIfNeeded();
  const program = await bundle(entry);
  const closing = new Closing();
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => undefined);
  try {
    const { common, ...urls } = await databaseOfInstallation(closing);
    const own = { DATABASE_APP_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl };
    // Little of what a program makes has to stay: it must not need more memory the longer it runs.
    const flags = ['--max-old-space-size=256', '--enable-source-maps'];
    await runNode([...flags, program, ...args], environment(common, own));
  } finally {
    await closing.close();
  }
});

/**
 * The database of the running installation; when none runs, it is started for as long as we need it.
 * @param {Closing} closing
 */
async function databaseOfInstallation(closing) {
  const folder = madeDataDir();
  const { common } = readSettings(process.env, folder);
  if (!common.DATABASE_URL && lockHolder(lockOf(folder))) {
    const ownerUrl = await runningPostgres(folder);
    return { common, ownerUrl, appUrl: appUrlOf(ownerUrl, common) };
  }
  const lock = takeLock(lockOf(folder));
  if ('release' in lock) closing.later(lock.release);
  return { common, ...(await openDatabase(common, folder, closing)) };
}
