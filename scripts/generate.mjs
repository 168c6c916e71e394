// @ts-check
// npm run generate: the Prisma client from prisma/schema, and the themes from app/styles/themes.
import { generate } from './lib/generate.mjs';
import { runOrExplain, say } from './lib/say.mjs';

await runOrExplain(async () => {
  generate();
  say('Prisma client made in lib/platform/prisma, themes in public/themes.');
});
