/** Where in a case somebody can be typing, as keys of the texts. */
export const casePlaces = [
  'plan',
  'person',
  'household',
  'contact',
  'visit',
  'talk',
  'note',
  'part',
  'case',
] as const;

/** One of them. */
export type CasePlace = (typeof casePlaces)[number];

const bySlug: Record<string, CasePlace> = {
  plan: 'plan',
  persoon: 'person',
  adres: 'household',
  contact: 'contact',
  bezoek: 'visit',
  gesprek: 'talk',
  notities: 'note',
  onderdeel: 'part',
};

/**
 * The place in a case that an address stands for. What not every colleague of a case may know of, such as a question about
 * another household, is only "the case".
 * @param pathname of a page of a case: /werk/zaak/(id)/(slug)…
 */
export function placeOf(pathname: string): CasePlace {
  const slug = pathname.split('/')[4] ?? '';
  return Object.hasOwn(bySlug, slug) ? bySlug[slug]! : 'case';
}
