import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeAddress, themeNames } from '@/lib/platform/theme';
import * as made from '../../../scripts/lib/themes.mjs';
import { contrastOf } from '../../support/colour';

const styles = path.resolve(import.meta.dirname, '../../../app/styles');

const basis = (name: string) => `basis-color-${name}`;
const paper = ['document', 'subtle', 'default'].map((name) => basis(`default-bg-${name}`));
const tints = ['action-1', 'accent-1', 'negative', 'warning', 'positive'].map((name) =>
  basis(`${name}-bg-subtle`),
);
const everywhere = [...paper, ...tints];
const onOwnTint = (name: string) => [...paper, basis(`${name}-bg-subtle`)];

/** What is read, and on what. */
const texts: [text: string, on: string[]][] = [
  [basis('default-color-document'), everywhere],
  [basis('default-color-subtle'), everywhere],
  [basis('default-inverse-color-default'), [basis('default-inverse-bg-default')]],
  [basis('action-1-color-default'), everywhere],
  [basis('action-1-color-hover'), everywhere],
  [
    basis('action-1-inverse-color-default'),
    [basis('action-1-inverse-bg-default'), basis('action-1-inverse-bg-hover')],
  ],
  [basis('accent-1-color-default'), [basis('accent-1-bg-default')]],
  [basis('negative-color-default'), onOwnTint('negative')],
  [basis('warning-color-default'), onOwnTint('warning')],
  [basis('positive-color-default'), onOwnTint('positive')],
  ['nl-skip-link-color', ['nl-skip-link-background-color']],
  ['utrecht-page-footer-color', ['utrecht-page-footer-background-color']],
];

/** What shows where a thing ends, and that it has the focus. */
const lines: [line: string, on: string[]][] = [
  [basis('default-border-default'), everywhere],
  [basis('action-1-border-default'), onOwnTint('action-1')],
  [basis('action-1-inverse-bg-default'), onOwnTint('action-1')],
  [basis('accent-1-border-default'), onOwnTint('accent-1')],
  [basis('negative-border-default'), onOwnTint('negative')],
  [basis('warning-border-default'), onOwnTint('warning')],
  [basis('positive-border-default'), onOwnTint('positive')],
  ['basis-focus-outline-color', [...everywhere, 'basis-focus-background-color']],
  ['utrecht-page-footer-focus-outline-color', ['utrecht-page-footer-background-color']],
];

/** The pairs of a theme that differ too little, in words. */
function tooClose(tokens: Record<string, string>, pairs: typeof texts, least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs
      .map((back) => ({ back, contrast: contrastOf(tokens[front]!, tokens[back]!) }))
      .filter(({ contrast }) => contrast < least)
      .map(({ back, contrast }) => `${front} on ${back}: ${contrast.toFixed(2)}`),
  );
}

const themes = made.themeNames().map(made.readTheme);
const plein = themes.find(({ name }) => name === 'plein')!;
const looks = themes.flatMap(({ name, light, dark }) => [
  { look: `${name}, light`, tokens: light },
  { look: `${name}, dark`, tokens: dark },
]);

describe('the themes', () => {
  it('are two at least: the own one, and that of a municipality with a package of tokens', () => {
    expect(themes.map(({ name }) => name)).toEqual(expect.arrayContaining(['denhaag', 'plein']));
    expect(themeNames).toEqual(made.themeNames());
  });

  it.each(themes)('$name gives every token, for light and for dark', ({ css, light }) => {
    expect(Object.keys(light).sort()).toEqual(Object.keys(plein.light).sort());
    const night = /@media ?\(prefers-color-scheme: ?dark\)(.*)/s.exec(css)?.[1] ?? '';
    for (const token of Object.keys(light)) expect(night).toContain(`--${token}:`);
  });

  it.each(themes)('$name is whole: nothing in it is still to be looked up', ({ css }) => {
    expect(css).not.toMatch(/var\(|@import/);
    expect(Buffer.byteLength(css)).toBeLessThan(6_000);
  });

  it.each(themes)('$name has an address that changes with what is in it', ({ name }) => {
    expect(themeAddress(name as 'plein')).toMatch(
      new RegExp(`^/themes/${name}\\.css\\?v=[\\da-f]{8}$`),
    );
  });

  it.each(looks)('$look: text can be read, 7:1 or more', ({ tokens }) => {
    expect(tooClose(tokens, texts, 7)).toEqual([]);
  });

  it.each(looks)('$look: lines and the focus can be seen, 3:1 or more', ({ tokens }) => {
    expect(tooClose(tokens, lines, 3)).toEqual([]);
  });

  it('measure every colour of text and every line that a style sheet uses', () => {
    const measured = new Set([...texts, ...lines].flatMap(([front, backs]) => [front, ...backs]));
    // Only for the eye: what parts rows, and what floats.
    const decorative = /border-subtle|box-shadow|default-inverse-border/;
    expect(
      Object.keys(plein.light).filter((token) => !measured.has(token) && !decorative.test(token)),
    ).toEqual([]);
  });
});

describe('the style sheets', () => {
  // Paper has its own black and white.
  const files = readdirSync(styles).filter((file) => /(?<!print)\.css$/.test(file));

  it.each(files)('%s names no colour of its own', (file) => {
    const css = readFileSync(path.join(styles, file), 'utf8');
    expect(css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi)).toBeNull();
  });
});
