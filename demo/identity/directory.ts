import type { DemoResident } from '../residents';
import type { DemoSettings } from '../settings';
import type { DemoStaff } from '../staff';

/** Somebody who can be chosen on the sign-in page. */
export type Choice = {
  /** `sub` */
  key: string;
  name: string;
  detail: string;
  claims: Record<string, unknown>;
};

const year = (date: string) => date.slice(0, 4);

/**
 * Puts a value where the product is told to look for it.
 * @param path claim name, dotted path or JSON pointer
 * @param value the value
 * @returns claims object with only that value
 */
function claimAt(path: string, value: unknown): Record<string, unknown> {
  const steps = path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.startsWith('urn:')
      ? [path]
      : path.split('.');
  return steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value) as Record<
    string,
    unknown
  >;
}

/** A resident with the claims of a DigiD broker. */
export function residentChoice(resident: DemoResident, settings: DemoSettings): Choice {
  const familyName = [resident.familyNamePrefix, resident.familyName].filter(Boolean).join(' ');
  return {
    key: resident.key,
    name: `${resident.givenName} ${familyName}`,
    detail: [
      `geboren in ${year(resident.birthDate)}`,
      resident.street,
      resident.isAddressSecret && 'geheim adres',
      !resident.isKnown && 'nieuw hier',
    ]
      .filter(Boolean)
      .join(', '),
    claims: {
      ...claimAt(settings.residents.bsnClaim, resident.bsn),
      given_name: resident.givenName,
      family_name: familyName,
      birthdate: resident.birthDate,
      address: {
        street_address: `${resident.street} ${resident.houseNumber}`,
        postal_code: resident.postcode,
        locality: resident.city,
      },
    },
  };
}

/** A colleague with the claims of a staff directory. */
export function staffChoice(colleague: DemoStaff, settings: DemoSettings): Choice {
  const { rolesClaim, neighbourhoodsClaim, teamClaim } = settings.staff;
  return {
    key: colleague.subject,
    name: colleague.name,
    detail: [colleague.functionTitle, colleague.teamKey && `team ${colleague.teamKey}`]
      .filter(Boolean)
      .join(', '),
    claims: {
      name: colleague.name,
      email: colleague.email,
      job_title: colleague.functionTitle,
      phone_number: colleague.phone,
      ...claimAt(rolesClaim, colleague.roles),
      ...claimAt(neighbourhoodsClaim, colleague.neighbourhoods),
      ...claimAt(teamClaim, colleague.teamKey),
    },
  };
}
