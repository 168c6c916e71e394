// Nothing moves for somebody who asked for rest (WCAG 2.3.3): what moves stands where nobody asked for it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = path.resolve(import.meta.dirname, '../../../app/styles');
const files = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

const forWhoMayMove = /@media \(prefers-reduced-motion: no-preference\)\s*\{/;

/** Where the block that starts before this place ends. */
function endOfBlock(css: string, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < css.length) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    at += 1;
  }
  return at;
}

/** A sheet as somebody gets it who asked for rest, without what is said in it to people. */
function atRest(sheet: string): string {
  let css = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (let found = forWhoMayMove.exec(css); found; found = forWhoMayMove.exec(css)) {
    css = css.slice(0, found.index) + css.slice(endOfBlock(css, found.index + found[0].length));
  }
  return css;
}

/** What moves in a sheet although somebody asked for rest. */
const movesIn = (sheet: string) =>
  [
    ...atRest(sheet).matchAll(
      /(?<![\w-])(?:(?:-webkit-)?(?:transition|animation)[\w-]*|scroll-behavior)\s*:(?!\s*(?:none|auto)\b)[^;}]*/g,
    ),
  ].map(([declaration]) => declaration);

describe('motion', () => {
  it('is found outside, and not inside, what is for who may move', () => {
    const moves = 'a { transition: color 1s; }';
    expect(movesIn(moves)).toEqual(['transition: color 1s']);
    expect(movesIn(`@media (prefers-reduced-motion: no-preference) { ${moves} }`)).toEqual([]);
    expect(movesIn(`@media (prefers-reduced-motion: no-preference) { } ${moves}`)).toHaveLength(1);
    expect(movesIn('html { scroll-behavior: smooth } a { animation-name: turn }')).toHaveLength(2);
  });

  it.each(files)('%s moves nothing for somebody who asked for rest', (file) => {
    expect(movesIn(readFileSync(path.join(styles, file), 'utf8'))).toEqual([]);
  });
});
