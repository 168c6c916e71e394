const POSTCODE = /^([1-9][0-9]{3}) ?((?!SA|SD|SS)[A-Z]{2})$/;

/**
 * A Dutch post code as it is stored, '1234 AB', from what somebody typed: any case, any spaces.
 * Null when it is none: four digits alone (Belgium), a leading zero, or the letters SA, SD, SS (RULES 5.4).
 */
export function normalisePostcode(typed: string): string | null {
  const match = POSTCODE.exec(typed.replace(/\s+/gu, '').toUpperCase());
  return match ? `${match[1]} ${match[2]}` : null;
}
