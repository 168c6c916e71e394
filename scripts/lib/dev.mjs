// @ts-check
import { entries } from './build.mjs';
import { bundle, bundleAndWatch } from './bundle.mjs';
import { checkEnvironment } from './check.mjs';
import { untilHealthy } from './health.mjs';
import { openInstallation } from './installation.mjs';
import { runUntilStopped } from './lifetime.mjs';
import { bundlePath } from './programs.mjs';
import { demoRecipe, webRecipe, workerRecipe } from './recipes.mjs';
import { say } from './say.mjs';
import { seedIfNeeded } from './seed.mjs';
import { welcome } from './welcome.mjs';

/** The whole service while somebody works on it: pages are made when asked for, the rest starts again at a change. */
export const dev = () =>
  runUntilStopped(async (closing) => {
    const installation = await openInstallation(closing);
    await checkEnvironment(installation, await bundle(entries.check, 'dev-check'));
    if (installation.isDemo)
      await seedIfNeeded(installation, await bundle(entries.seed, 'dev-seed'));
    const beside = [{ name: 'worker', recipe: workerRecipe(installation) }];
    if (installation.isDemo) beside.push({ name: 'demo', recipe: demoRecipe(installation) });
    for (const { name, recipe } of beside) {
      const file = bundlePath(`dev-${name}`);
      const watched = { ...recipe, args: ['--enable-source-maps', file] };
      const entry = entries[/** @type {'worker' | 'demo'} */ (name)];
      const stop = await bundleAndWatch(
        entry,
        `dev-${name}`,
        () => void installation.children.restart(watched),
      );
      closing.later(stop);
    }
    await bundle(entries.web, 'dev-web');
    installation.children.start(webRecipe(installation, 'dev'));
    if (!(await untilHealthy(installation, 120_000)))
      say('The web server is not healthy yet; see the lines above.');
    await bundle(entries.people, 'people');
    await welcome(installation);
  });
