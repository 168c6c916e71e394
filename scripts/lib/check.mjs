// @ts-check
import { bundlePath } from './programs.mjs';
import { environment } from './recipes.mjs';
import { runNode } from './run-node.mjs';

/**
 * Refuses settings that the service could not run with, in one line that names them.
 * @param {import('./recipes.mjs').Installation} installation
 * @param {string} [program] the check, bundled
 */
export const checkEnvironment = ({ common, appUrl }, program = bundlePath('check')) =>
  runNode([program], environment(common, { DATABASE_APP_URL: appUrl }));
