// @ts-check
// npm run dev: the same service, rebuilt as you type.
import { requireRecentNode } from './lib/node-version.mjs';

requireRecentNode();
const { installOrExplain } = await import('./lib/install.mjs');
await installOrExplain();
const { dev } = await import('./lib/dev.mjs');
await dev();
