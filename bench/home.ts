import { paths } from '@/lib/paths';
import { load, type Run } from './client';
import type { Product } from './product';

const looks = 600;
const clients = 8;

/**
 * Asks for the front page, with eight browsers at once.
 * @param product running
 * @param rounds how often; the first time warms up and does not count
 */
export async function measureHome(product: Product, rounds: number): Promise<Run[]> {
  const asks = Array.from({ length: looks }, () => ({ path: paths.home }));
  const runs: Run[] = [];
  for (let round = 0; round <= rounds; round += 1)
    runs.push(await load(product.url, clients, asks));
  const wrong = runs.flatMap((run) => run.answers).find(({ status }) => status !== 200);
  if (wrong) throw new Error(`The front page answered ${wrong.status}`);
  return runs.slice(1);
}
