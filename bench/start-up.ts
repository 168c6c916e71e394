import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Closing } from '../scripts/lib/lifetime.mjs';
import { inRoot } from '../scripts/lib/root.mjs';
import { say } from '../scripts/lib/say.mjs';
import { dataFolder } from './municipality';
import { startProduct, type Start } from './product';

/** Seconds from `npm start` until it said where it is. */
export type StartUp = { clone: number | null; cold: number; warm: number[] };

async function timeStart(start: Start): Promise<number> {
  const product = await startProduct({ ...start, isTyped: true });
  await product.stop();
  return product.seconds;
}

/** A clone of the last commit, with nothing in it that git does not know. */
async function timeClone(closing: Closing): Promise<number> {
  say('Starting from a fresh clone…');
  const folder = dataFolder(closing);
  const root = path.join(folder, 'clone');
  spawnSync('git', ['clone', '--quiet', '--no-hardlinks', inRoot(), root], { stdio: 'inherit' });
  return timeStart({ folder: path.join(folder, 'data'), root });
}

/**
 * Starts the product on an empty data folder, and then some times again on the same.
 * @param closing what to clear at the end
 * @param options rounds, and whether a fresh clone is to be started too
 */
export async function measureStartUp(
  closing: Closing,
  { rounds, clone }: { rounds: number; clone: boolean },
): Promise<StartUp> {
  const fromClone = clone ? await timeClone(closing) : null;
  say('Starting on an empty data folder, and again…');
  const folder = dataFolder(closing);
  const cold = await timeStart({ folder });
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await timeStart({ folder }));
  return { clone: fromClone, cold, warm };
}
