import 'server-only';
import { readText, type Claims } from './claims';

/** What the sign-in told about a resident besides the BSN, so that nothing of it is asked again. */
export type ResidentClaims = {
  givenName?: string;
  familyNamePrefix?: string;
  familyName?: string;
  /** yyyy-mm-dd */
  birthDate?: string;
  street?: string;
  houseNumber?: string;
  postcode?: string;
  city?: string;
};

function splitStreet(text: string | null): Pick<ResidentClaims, 'street' | 'houseNumber'> {
  const match = /^(.*\S)\s+(\d+[\s-]?[a-z\d]{0,6})$/i.exec(text ?? '');
  if (match) return { street: match[1]!, houseNumber: match[2]! };
  return text ? { street: text } : {};
}

/**
 * Takes over the standard claims of OpenID Connect, as far as they were given.
 * @param claims what the identity server told
 * @returns only what was there
 */
export function toResidentClaims(claims: Claims): ResidentClaims {
  const birthDate = readText(claims, 'birthdate');
  const found = {
    givenName: readText(claims, 'given_name'),
    familyNamePrefix: readText(claims, 'family_name_prefix'),
    familyName: readText(claims, 'family_name'),
    // OpenID Connect allows a year alone, and 0000 for "not told".
    birthDate: /^[1-9]\d{3}-\d{2}-\d{2}$/.test(birthDate ?? '') ? birthDate : null,
    ...splitStreet(readText(claims, '/address/street_address')),
    postcode: readText(claims, '/address/postal_code'),
    city: readText(claims, '/address/locality'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as ResidentClaims;
}
