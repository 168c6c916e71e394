import { writeFileSync } from 'node:fs';
import { Closing } from '../scripts/lib/lifetime.mjs';
import { inRoot } from '../scripts/lib/root.mjs';
import { runOrExplain, say } from '../scripts/lib/say.mjs';
import { machine, othersShare } from './machine';
import { measure } from './measure';
import { readOptions } from './options';
import { page } from './page';
import { markdown } from './table';

await runOrExplain(async () => {
  const options = readOptions();
  const closing = new Closing();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => void closing.close().then(() => process.exit(130)));
  }
  try {
    say(machine());
    const others = await othersShare();
    if (others > 0.2) {
      say(
        `Others keep this machine busy for ${Math.round(others * 100)} %: the numbers will show it.`,
      );
    }
    const tables = await measure(options, closing);
    say(`\n${tables.map(markdown).join('\n')}`);
    if (!options.write) return;
    writeFileSync(inRoot('BENCHMARKS.md'), page(tables, options, others));
    say('Written: BENCHMARKS.md');
  } finally {
    await closing.close();
  }
});
