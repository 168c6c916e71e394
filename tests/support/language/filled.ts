import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { sampleOf } from './samples';

// A text as it can be read: every choice in it made in every way, and everything that is filled in filled in.

type Choices = Map<string, string[]>;
type Chosen = Record<string, string>;

/** What is chosen between in a text, by the name of what decides. */
function choicesIn(elements: readonly MessageFormatElement[], found: Choices = new Map()): Choices {
  for (const element of elements) {
    if (element.type === TYPE.tag) choicesIn(element.children, found);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    const ways = Object.keys(element.options);
    found.set(element.value, [...new Set([...(found.get(element.value) ?? []), ...ways])]);
    for (const { value } of Object.values(element.options)) choicesIn(value, found);
  }
  return found;
}

const combinations = (choices: Choices): Chosen[] =>
  [...choices].reduce<Chosen[]>(
    (all, [name, ways]) => all.flatMap((one) => ways.map((way) => ({ ...one, [name]: way }))),
    [{}],
  );

/** The number that leads to a way of counting. */
const numberOf = (way: string) => (way === 'one' ? '1' : way.startsWith('=') ? way.slice(1) : '3');

type Fill = (name: string) => string;

function said(
  elements: readonly MessageFormatElement[],
  chosen: Chosen,
  fill: Fill,
  pound = '3',
): string {
  const inside = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value;
    if (element.type === TYPE.pound) return pound;
    if (element.type === TYPE.tag) return said(element.children, chosen, fill, pound);
    const way = chosen[element.value];
    if (element.type !== TYPE.select && element.type !== TYPE.plural)
      return way ? numberOf(way) : fill(element.value);
    const option = element.options[way!] ?? element.options.other!;
    return said(option.value, chosen, fill, element.type === TYPE.plural ? numberOf(way!) : pound);
  });
  return inside.join('');
}

/**
 * Every way in which a text can be read.
 * @param text in the notation of ICU, with tags
 * @returns at least one; the same twice is one
 */
export function filledWays(text: string): string[] {
  const elements = parse(text);
  const fill = (name: string) => sampleOf(name, text);
  const ways = combinations(choicesIn(elements)).map((one) => said(elements, one, fill).trim());
  return [...new Set(ways)].filter((way) => way !== '');
}
