// @ts-check
// npm run words [-- part of a key]: how the Dutch texts read. What must hold is in tests/unit/language; this shows where to look.
import { bundle } from './lib/bundle.mjs';
import { generateIfNeeded } from './lib/generate.mjs';
import { runNode } from './lib/run-node.mjs';
import { runOrExplain } from './lib/say.mjs';

await runOrExplain(async () => {
  generateIfNeeded();
  await runNode(
    [await bundle('tests/support/language/print.ts'), ...process.argv.slice(2)],
    process.env,
  );
});
