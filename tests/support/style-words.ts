// What a style sheet leans on, against what the oldest browsers of the baseline read (package.json, browserslist: Chromium
// 96 and Firefox 94, of November 2021). What they do not know they leave out; so a newer word is only allowed where a page
// stays whole without it, and the reason is written down here.

const words = (text: string) => text.trim().split(/\s+/);

/** What every browser of the baseline reads. Vendors' own words (`-webkit-…`) are each one's own affair. */
const known = new Set([
  ...words('@charset @font-face @import @media @page @supports'),
  ...words(`
    attr() calc() format() hsl() hsla() inset() is() local() min() max() clamp() minmax() not() repeat() rgb() rgba()
    linear-gradient() repeating-linear-gradient() rotate() scale() translate() url() var() where() selector()`),
  ...words(`
    :active :after :backdrop :before :checked :disabled :empty :file-selector-button :first-child :focus :focus-visible
    :focus-within :hover :host :is :last-child :link :not :nth-child :placeholder :root :target :visited :where :lang :dir
    :first-of-type :last-of-type :only-child :open :marker`),
  ...words('em rem px pt mm cm deg s ms fr vh vw ch ex'),
  ...words(`
    align-content align-items align-self appearance ascent-override background background-color background-image
    background-position background-repeat background-size block-size border border-block border-block-end
    border-block-end-color border-block-end-style border-block-end-width border-block-start border-block-start-color
    border-block-start-style border-block-start-width border-bottom border-collapse border-color border-inline
    border-inline-end border-inline-end-color border-inline-end-width border-inline-start border-inline-start-color
    border-inline-start-style border-inline-start-width border-left border-radius border-right border-spacing border-style
    border-top border-top-style border-top-width border-width bottom box-shadow box-sizing break-after break-before
    break-inside caption-side clear clip clip-path color column-gap columns content counter-increment counter-reset cursor
    descent-override direction display fill flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float
    font font-display font-family font-feature-settings font-size font-style font-variant-numeric font-variation-settings
    font-weight gap grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-row grid-template
    grid-template-areas grid-template-columns grid-template-rows height hyphens inline-size inset inset-block inset-block-end
    inset-block-start inset-inline inset-inline-end inset-inline-start isolation justify-content justify-items justify-self
    left letter-spacing line-gap-override line-height list-style list-style-type margin margin-block margin-block-end
    margin-block-start margin-bottom margin-inline margin-inline-end margin-inline-start margin-left margin-right
    margin-top max-block-size max-height max-inline-size max-width min-block-size min-height min-inline-size min-width
    object-fit opacity order orphans outline outline-color outline-offset outline-style outline-width overflow
    overflow-wrap overflow-x overflow-y padding padding-block padding-block-end padding-block-start padding-bottom
    padding-inline padding-inline-end padding-inline-start padding-left padding-right padding-top place-content
    place-items place-self pointer-events position quotes resize right row-gap rx scroll-behavior scroll-margin
    scroll-margin-block-start scroll-padding-block-end scroll-padding-block-start size size-adjust src stroke
    stroke-dasharray stroke-linecap stroke-linejoin stroke-width tab-size table-layout text-align text-anchor
    text-decoration text-decoration-color text-decoration-line text-decoration-thickness text-indent text-overflow
    text-transform text-underline-offset top transform transition unicode-bidi unicode-range user-select vertical-align
    visibility white-space widows width will-change word-break z-index`),
]);

/** Newer than the baseline, and what a page is without it. */
export const newer: Readonly<Record<string, string>> = {
  '@layer': 'Chromium 99, Firefox 97: before those a page has no looks, and works (DECISIONS)',
  '@property': 'Firefox 128; the utilities say the same in a rule of their own beside it',
  'color-mix()': 'Chromium 111; of a placeholder, which no field has, and asked for first',
  ':has': 'Chromium 105, Firefox 121: a choice that is made shows its own tick, its box no line',
  ':highlight': 'Chromium 105: only while a page is read aloud, and the script looks for it',
  '(scripting': 'Chromium 120: a button that needs a script is shown, and does nothing without one',
  cqi: 'Chromium 105: the code on the slip is as large as the words beside it',
  lh: 'Chromium 109: the least height of a date field of the browser, which no page has',
  'color-scheme': 'Firefox 96: the scroll bar stays light in the dark',
  'container-type': 'Chromium 105: see cqi',
  'overflow-clip-margin': 'Chromium 90, Firefox 102: a shadow is cut at the edge of its box',
  page: 'Firefox 110: the margins of the printed plan are those of every other page',
  'text-size-adjust': 'no Firefox: it enlarges nothing by itself on a computer',
  'text-wrap': 'Chromium 114: a last line may be one word',
};

const withoutStrings = (css: string) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
    .replace(/url\([^)]*\)/g, 'url()')
    // A dot or colon in the name of a class is no word.
    .replace(/\\./g, '_');

/** What stands before a brace, without at-rules: selectors. */
const selectorsOf = (css: string) =>
  [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, before]) => before!.trim())
    .filter((one) => !one.startsWith('@'));

const isVendors = (word: string) => /^:?-(webkit|moz|ms|o|apple)-/.test(word);

/**
 * Every word of a style sheet that a browser must know: `@rule`, `function()`, `:pseudo`, `(media`, unit and property.
 * @param css of any origin, with or without spaces
 */
export function wordsOf(css: string): Set<string> {
  const plain = withoutStrings(css);
  const all = (pattern: RegExp, text = plain) => [...text.matchAll(pattern)].map(([, one]) => one!);
  const bodies = plain.replace(/@(supports|media)[^{]*|@property[^}]*/g, '');
  const found = [
    ...all(/(@[a-z-]+)/g),
    ...all(/(?<![\w-])([a-z][a-z-]*)\(/g, plain.replace(/@media[^{]*/g, '')).map(
      (name) => `${name}()`,
    ),
    ...selectorsOf(plain).flatMap((one) => all(/:?(:[a-z-]+)/g, one)),
    ...all(/@media[^{]*(\((?:scripting|update|inverted-colors|prefers-contrast))/g),
    ...all(/[:\s,(]-?\d*\.?\d+([a-z]+)(?![\w-])/g, bodies),
    ...all(/[{;]\s*([a-z-]+)\s*:(?=[^{}]*[;}])/g, bodies),
  ];
  // A pseudo-class with arguments is also found as a function.
  const isPseudo = (word: string) => word.endsWith('()') && found.includes(`:${word.slice(0, -2)}`);
  return new Set(
    found.filter((word) => !isVendors(word) && !word.startsWith('--') && !isPseudo(word)),
  );
}

/**
 * What is in no list: nobody looked yet whether a page of the baseline does without.
 * @param css as built
 */
export const unknownWords = (css: string): string[] =>
  [...wordsOf(css)].filter((word) => !known.has(word) && !(word in newer)).toSorted();

/**
 * Rules that an old browser leaves out as a whole, though it knows one of their selectors: one that it does not know in a
 * list takes the others with it. Inside `:is()` and `:where()` it does not.
 * @param css as built
 */
export function lostWithNewer(css: string): string[] {
  return selectorsOf(withoutStrings(css)).filter((selector) => {
    const isNewer = partsOf(withoutForgiving(selector)).map((part) =>
      /:has\(|::highlight/.test(part),
    );
    return isNewer.includes(true) && isNewer.includes(false);
  });
}

/** Without `:is(…)` and `:where(…)`, whatever stands in them. */
function withoutForgiving(selector: string): string {
  const forgiving = /:(is|where)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
  return selector.replace(forgiving, '');
}

/** The selectors of a list; a comma within brackets parts nothing. */
const partsOf = (list: string) => list.split(/,(?![^(]*\))/);
