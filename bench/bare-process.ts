import { spawn } from 'node:child_process';
import { bundle } from '../scripts/lib/bundle.mjs';
import { withClient } from '../scripts/lib/client.mjs';
import { freePort } from '../scripts/lib/ports.mjs';
import { endWithUs } from '../scripts/lib/run-node.mjs';
import type { Product } from './product';

/** The counterpart as it runs. */
export type Bare = { url: string; pid: number; stop: () => void };

const addColleagues = (ownerUrl: string) =>
  withClient(ownerUrl, (client) =>
    client.query(`
      insert into staff (id, subject, name, function_title, email, roles, neighbourhoods, skills, languages)
      select gen_random_uuid(), 'bench-' || n, 'Bench ' || n, 'bench', '', '{}', '{}', '{}', '{}'
      from generate_series(1, 60) n`),
  );

/**
 * Starts the bare server beside the product, on the same database and as the same role.
 * @param product whose database and secrets
 */
export async function startBare(product: Product): Promise<Bare> {
  await addColleagues(product.ownerUrl);
  const port = await freePort();
  const program = await bundle('bench/bare/server.ts', 'bench-bare-server');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: {
      ...product.secrets,
      // As the product beside it: made-up people, on this machine alone.
      DEMO: '1',
      NODE_ENV: 'production',
      DATABASE_APP_URL: product.appUrl,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithUs(child);
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => void child.kill() };
}
