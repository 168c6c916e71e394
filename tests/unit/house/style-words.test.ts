import { expect, test } from 'vitest';
import { lostWithNewer, unknownWords, wordsOf } from '@/tests/support/style-words';

test('a word of a style sheet that nobody looked at is found, wherever it stands', () => {
  expect(unknownWords('.a{color:red;margin:0 auto}@media print{.a:hover{inset:1rem}}')).toEqual([]);
  for (const [css, word] of [
    ['@container (min-width:1px){.a{color:red}}', '@container'],
    ['.a{inline-size:anchor-size(width)}', 'anchor-size()'],
    ['.a:popover-open{color:red}', ':popover-open'],
    ['.a{block-size:100dvh}', 'dvh'],
    ['.a{color:red;accent-color:red}', 'accent-color'],
    ['.a { interpolate-size: allow-keywords; }', 'interpolate-size'],
  ] as const) {
    expect(unknownWords(css)).toEqual([word]);
  }
});

test('names, strings and vendors’ own words are no words', () => {
  const css = '.a\\:dvh{content:"@new:1dvh";-webkit-hyphens:none;--own:1px;background:url(a.b:c)}';
  expect([...wordsOf(css)].toSorted()).toEqual(['background', 'content', 'px', 'url()']);
});

test('a list with one newer selector is found; what forgives it is not', () => {
  expect(lostWithNewer('.a,.b:has(i){color:red}')).toEqual(['.a,.b:has(i)']);
  expect(lostWithNewer('.b:has(i,b){color:red}:is(.a,.b:has(:checked)) i{color:red}')).toEqual([]);
});
