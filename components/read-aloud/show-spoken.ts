/** Name of the highlight in the style sheet; an older browser shows the whole block, by a class of that name. */
const spoken = 'plein-spoken';

/** Room that the bar takes which stays in sight, in CSS pixels. */
const barHeight = 90;

/** Keeps the sentence on the screen. */
function bringIntoSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < barHeight || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}

/**
 * Shows which sentence is spoken.
 * @param range null for none any more
 */
export function showSpoken(range: Range | null): void {
  document.querySelector(`.${spoken}`)?.classList.remove(spoken);
  if ('highlights' in CSS) {
    CSS.highlights.delete(spoken);
    if (range) CSS.highlights.set(spoken, new Highlight(range));
  } else {
    range?.startContainer.parentElement?.classList.add(spoken);
  }
  if (range) bringIntoSight(range);
}
