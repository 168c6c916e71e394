import 'server-only';
import { env } from './env';
import themes from './themes.json';

/** A theme: `app/styles/themes/<name>.css`, as `npm run generate` published it. */
export type ThemeName = keyof typeof themes;

/** The theme that is in the style sheet itself. */
const builtIn: ThemeName = 'plein';

/** The names of all themes of this installation. */
export const themeNames = Object.keys(themes) as ThemeName[];

/**
 * The address of a theme's style sheet; another theme under the same name gets another address.
 * @param name of the theme
 * @returns path with a version
 */
export const themeAddress = (name: ThemeName): string =>
  `/themes/${name}.css?v=${themes[name].version}`;

/**
 * The look of this municipality (`THEME`).
 * @returns the colour of the page in light and dark, and the style sheet that is asked for besides the product's own, if any
 */
export function theme(): { paper: { light: string; dark: string }; address: string | null } {
  const name = env().THEME as ThemeName;
  return { paper: themes[name].paper, address: name === builtIn ? null : themeAddress(name) };
}
