// What the oldest browsers of the baseline (package.json, browserslist: Chromium 96 and Firefox 94, of November 2021) lack,
// taken from a newer one. A page that leans on it complains.

/** Runs in the page, before anything of it. `Intl.Segmenter` and the like are looked for, and so are these. */
export function takeNewerAway(): void {
  const missing: [unknown, string[]][] = [
    [Array, ['fromAsync']],
    [Array.prototype, ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [Response, ['json']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'moveBefore']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover', 'inert']],
    [HTMLDialogElement.prototype, ['showModal', 'show', 'close', 'requestClose']],
    [Document.prototype, ['startViewTransition', 'adoptedStyleSheets']],
    [CSS, ['highlights', 'registerProperty']],
    [
      globalThis,
      [
        ...['structuredClone', 'Iterator', 'navigation', 'scheduler', 'Highlight', 'reportError'],
        ...['TransformStream', 'WritableStream', 'TextDecoderStream', 'CompressionStream'],
      ],
    ],
  ];
  for (const [owner, names] of missing) {
    for (const name of names) delete (owner as Record<string, unknown>)[name];
  }
}
