// Before anything of ours is imported: every test file has a database to itself, one after another the same.
import { afterAll } from 'vitest';
import { emptyDatabase } from './database';

// It has the same name for every file of a process: what was read of the environment stays true.
const { ownerUrl, appUrl, queueUrl } = await emptyDatabase(`file_${process.pid}`);
process.env.DATABASE_OWNER_URL = ownerUrl;
process.env.DATABASE_APP_URL = appUrl;
process.env.DATABASE_QUEUE_URL = queueUrl;

afterAll(async () => {
  const { disconnect } = await import('@/lib/platform/db');
  await disconnect();
});
