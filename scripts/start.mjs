// @ts-check
// npm start: from a fresh clone to a running service. Until the packages are there it uses only what Node brings.
import { requireRecentNode } from './lib/node-version.mjs';

requireRecentNode();
const { installOrExplain } = await import('./lib/install.mjs');
await installOrExplain();
const { start } = await import('./lib/start.mjs');
await start();
