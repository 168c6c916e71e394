// @ts-check
// npm test [-- stage …]: everything that must hold, from a fresh clone; its last line is the count.
import { requireRecentNode } from './lib/node-version.mjs';

requireRecentNode();
const { installOrExplain } = await import('./lib/install.mjs');
await installOrExplain();
const { test } = await import('./lib/test.mjs');
await test(process.argv.slice(2));
