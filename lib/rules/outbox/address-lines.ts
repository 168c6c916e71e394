/** An address as a household or a request has it. */
export type Address = {
  street?: string | null;
  houseNumber?: string | null;
  postcode?: string | null;
  city?: string | null;
};

/**
 * The lines of an address under the name, in the order of PostNL: street and number, then post code, two spaces and the
 * place in capitals (NEN 5825).
 * @param address as far as it is known
 * @returns two lines; none when the post could not find it
 */
export function addressLines({ street, houseNumber, postcode, city }: Address): string[] {
  if (!houseNumber || !(street || postcode) || !(postcode || city)) return [];
  const place = [postcode, city?.toLocaleUpperCase('nl')].filter(Boolean).join('  ');
  return [[street, houseNumber].filter(Boolean).join(' '), place];
}
