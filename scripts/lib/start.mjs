// @ts-check
import { buildIfNeeded } from './build.mjs';
import { checkEnvironment } from './check.mjs';
import { untilHealthy } from './health.mjs';
import { openInstallation } from './installation.mjs';
import { runUntilStopped } from './lifetime.mjs';
import { demoRecipe, webRecipe, workerRecipe } from './recipes.mjs';
import { PlainError } from './say.mjs';
import { seedIfNeeded } from './seed.mjs';
import { welcome } from './welcome.mjs';

/** A machine that is busy with other things may need minutes; whoever watches sees the lines of what starts. */
const patience = 5 * 60_000;

/** The whole service in its production build. */
export const start = () =>
  runUntilStopped(async (closing) => {
    const installation = await openInstallation(closing);
    await buildIfNeeded();
    await checkEnvironment(installation);
    if (installation.isDemo) await seedIfNeeded(installation);
    const recipes = [webRecipe(installation, 'start'), workerRecipe(installation)];
    if (installation.isDemo) recipes.push(demoRecipe(installation));
    for (const recipe of recipes) installation.children.start(recipe);
    if (!(await untilHealthy(installation, patience))) {
      throw new PlainError('The web server did not become healthy; see the lines above.');
    }
    await welcome(installation);
  });
