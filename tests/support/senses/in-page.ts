// What is measured in the page itself. Each function travels to the browser by itself, so it holds all that it needs.

/** What is wrong with a page, in words that say where. */
export type Findings = string[];

/**
 * What is pressed is at least 44 by 44 (WCAG 2.5.5). A link in a running text is as high as its line.
 */
export function smallTargets(): Findings {
  const pressed = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  const isInText = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement!.textContent.trim().length > element.textContent.trim().length;
  const boxOf = (element: Element) => {
    const own = element.getBoundingClientRect();
    const around = element.matches('[type="checkbox"], [type="radio"]')
      ? element.closest('label')?.getBoundingClientRect()
      : undefined;
    return around ?? own;
  };
  return [...document.querySelectorAll(pressed)]
    .filter((element) => element.getClientRects().length > 0 && !isInText(element))
    .filter((element) => !element.closest('.visually-hidden, .nl-skip-link'))
    .flatMap((element) => {
      const { width, height } = boxOf(element);
      const name = `${element.localName} "${(element.textContent || (element as HTMLInputElement).name || '').trim().slice(0, 40)}"`;
      return Math.min(width, height) < 43.5
        ? [`small: ${name} ${Math.round(width)}×${Math.round(height)}`]
        : [];
    });
}

/** Nothing sticks out at the side. What has a scroll bar of its own, such as a drawn plan, may be wider. */
export function sidewaysScroll(): Findings {
  const excess = document.documentElement.scrollWidth - innerWidth;
  return excess > 0 ? [`sideways: ${excess} px too wide at ${innerWidth} px`] : [];
}

/**
 * Text that is cut off: by a box that hides what sticks out of it, or by the edge of the page where no scrolling leads.
 */
export function clippedText(): Findings {
  const isForEars = (element: Element) =>
    element.closest('.visually-hidden, .nl-skip-link, select, option, script, style, noscript');
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  const sticksOut = (text: DOMRect, box: DOMRect, { overflowX, overflowY }: CSSStyleDeclaration) =>
    (cuts(overflowX) && (text.left < box.left - 1 || text.right > box.right + 1)) ||
    // What is under the line of a letter is room, and not letter.
    (cuts(overflowY) && (text.top < box.top - 4 || text.bottom > box.bottom + 4));
  const isCut = (text: DOMRect, from: Element) => {
    for (let one: Element | null = from; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      // A box of one point is how something is said and not shown.
      if (Math.max(box.width, box.height) <= 1.5) return false;
      if (sticksOut(text, box, style)) return true;
      if (scrolls(style.overflowX)) return false;
    }
    return text.left < -1 || text.right > document.documentElement.scrollWidth + 1;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Findings = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.nodeValue!.trim() || isForEars(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some((text) => text.width > 0 && isCut(text, parent)))
      found.push(`cut off: "${node.nodeValue!.trim().slice(0, 40)}" at ${innerWidth} px`);
  }
  return found;
}

/**
 * Whatever gets the focus shows it, and nothing that stays in sight lies over it (WCAG 2.4.7, 2.4.12, 2.4.13).
 */
export function hiddenFocus(): Findings {
  const before = document.activeElement as HTMLElement | null;
  const place = scrollY;
  const able =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  const shadowOf = (element: Element | null) =>
    element ? getComputedStyle(element).boxShadow : 'none';
  const isOutlined = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const stays = (element: Element | null): Element | null => {
    for (let one = element; one; one = one.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(one).position)) return one;
    return null;
  };
  const isCovered = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 3, top + 3],
      [(left + right) / 2, (top + bottom) / 2],
      [right - 3, bottom - 3],
    ] as const;
    return points.some(([x, y]) => {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
      const over = stays(document.elementFromPoint(x, y));
      return over !== null && !over.contains(element);
    });
  };
  const found = [...document.querySelectorAll<HTMLElement>(able)]
    .filter((element) => element.getClientRects().length > 0 && element.tabIndex >= 0)
    .flatMap((element) => {
      const around = element.closest('.plein-choice, .plein-area, .plein-tick');
      // A shadow that is there anyway shows nothing.
      const without = [element, around].map(shadowOf);
      element.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== element) return [];
      const name = `${element.localName} "${(element.textContent || (element as HTMLInputElement).name || '').trim().slice(0, 40)}"`;
      const isSeen = [element, around].some(
        (one, at) => isOutlined(one) || shadowOf(one) !== without[at],
      );
      return [
        ...(isSeen ? [] : [`focus not seen: ${name}`]),
        ...(isCovered(element) ? [`focus covered: ${name}`] : []),
      ];
    });
  before?.focus({ preventScroll: true });
  scrollTo(0, place);
  return found;
}

/** On paper nothing stays in sight, for it would lie over every sheet. */
export function stuckOnPaper(): Findings {
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
    .map((element) => `on paper: ${element.className} stays in sight`);
}

/** With the colours of the reader, what can be pressed or filled in still shows where it is: by a line. */
export function lostInForcedColours(): Findings {
  const hasLine = (element: Element) => {
    const { borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } =
      getComputedStyle(element);
    const isBordered = borderBlockEndStyle !== 'none' && parseFloat(borderBlockEndWidth) > 0;
    return isBordered || textDecorationLine.includes('underline');
  };
  const shown = document.querySelectorAll(
    'main :is(button:not([aria-current]), a.nl-button, input:not([type="hidden"]), select, textarea)',
  );
  return [...shown]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => ![element, ...element.querySelectorAll('*')].some(hasLine))
    .map(
      (element) =>
        `forced colours: ${element.localName} "${element.textContent.trim().slice(0, 40)}" has no line`,
    );
}
