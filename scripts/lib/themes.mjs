// @ts-check
// A theme is one file in app/styles/themes. What it takes from a package of tokens is filled in here, so that a visitor
// gets the few values that are used and not the hundred kilobytes of the package.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { PlainError } from './say.mjs';

const require = createRequire(import.meta.url);
const folder = inRoot('app', 'styles', 'themes');
const published = inRoot('public', 'themes');
const list = inRoot('lib', 'platform', 'themes.json');

/** @typedef {Record<string, string>} Tokens by name, without the two dashes */
/** @typedef {{ name: string, light: Tokens, dark: Tokens, css: string }} Theme dark: what differs from light, over it */

/** @param {string} css @returns {Tokens} */
const tokensIn = (css) =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)].map(([, name, value]) => [
      String(name),
      String(value),
    ]),
  );

/** @param {string} css */
const withoutComments = (css) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** @param {string} css */
const small = (css) =>
  css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}:;,]) ?/g, '$1')
    .trim();

/**
 * @param {string} text the theme without its imports
 * @param {Tokens} given of the packages
 * @param {string} name
 */
function filledIn(text, given, name) {
  const own = tokensIn(text);
  /** @type {(value: string, depth?: number) => string} */
  const fill = (value, depth = 0) =>
    value.replaceAll(/var\(\s*--([\w-]+)\s*\)/g, (whole, token) => {
      if (token in own) return whole;
      const found = given[token];
      if (found === undefined || depth > 20) {
        throw new PlainError(`Theme ${name}: no package that it imports has --${token}.`);
      }
      return fill(found, depth + 1);
    });
  return fill(text);
}

/**
 * @param {string} from
 * @param {string} name
 */
function packaged(from, name) {
  try {
    return require.resolve(from);
  } catch {
    throw new PlainError(`Theme ${name}: ${from} is not installed. Run \`npm ci\`.`);
  }
}

/**
 * Reads a theme.
 * @param {string} name of the file, without its ending
 * @returns {Theme}
 */
export function readTheme(name) {
  const source = withoutComments(fs.readFileSync(path.join(folder, `${name}.css`), 'utf8'));
  const imports = [...source.matchAll(/@import\s+'([^']+)'\s*;/g)].map(([, from]) => String(from));
  const given = imports.map((from) => tokensIn(fs.readFileSync(packaged(from, name), 'utf8')));
  const text = source.replaceAll(/@import[^;]*;/g, '');
  const css = small(filledIn(text, Object.assign({}, ...given), name));
  const [day = '', night = ''] = css.split(/(?=@media ?\(prefers-color-scheme)/);
  const light = tokensIn(day);
  // The theme that is built in stands one layer deeper, so one that is asked for by itself always goes before it.
  return { name, light, dark: { ...light, ...tokensIn(night) }, css: `@layer theme{${css}}\n` };
}

/** The names of all themes. */
export const themeNames = () =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.basename(file, '.css'))
    .sort();

/** Writes every theme as a browser takes it, and a list of them for the server. */
export function makeThemes() {
  fs.mkdirSync(published, { recursive: true });
  const themes = themeNames().map(readTheme);
  for (const { name, css } of themes) write(path.join(published, `${name}.css`), css);
  const paper = 'basis-color-default-bg-document';
  const facts = themes.map(({ name, css, light, dark }) => [
    name,
    {
      version: createHash('sha256').update(css).digest('hex').slice(0, 8),
      paper: { light: light[paper], dark: dark[paper] },
    },
  ]);
  write(list, `${JSON.stringify(Object.fromEntries(facts), null, 2)}\n`);
}

/**
 * A file that stays the same is left alone, so that nothing is built again for it.
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.writeFileSync(file, text);
}
