// @ts-check
// npm run bench: a filled municipality of its own, the product as `npm start` runs it, and the clock.
import { requireRecentNode } from '../scripts/lib/node-version.mjs';

requireRecentNode();
const { installOrExplain } = await import('../scripts/lib/install.mjs');
await installOrExplain();
const { tsImport } = await import('tsx/esm/api');
await tsImport('./main.ts', import.meta.url);
