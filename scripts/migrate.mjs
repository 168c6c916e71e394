// @ts-check
// Brings the database of DATABASE_OWNER_URL up to date. A process of its own, so that its memory is given back.
import { migrate } from './lib/migrate.mjs';
import { PlainError, runOrExplain, say } from './lib/say.mjs';

await runOrExplain(async () => {
  const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (!url) throw new PlainError('Set DATABASE_URL to the database to migrate, as its owner.');
  for (const name of await migrate(url)) say(`Migrated: ${name}`);
});
