import 'server-only';
import { z } from 'zod';
import { env } from '../env';

/** The two ways in: for residents and for colleagues. */
export type ProviderId = 'inwoner' | 'medewerker';

/** One identity server as next-auth wants to know it. */
export type OidcClient = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** extra parameters of the authorization request */
  parameters: Record<string, string>;
};

// The levels of DigiD as Logius names them, from "midden" up (the lowest has a password only).
const levels = ['MobileTwoFactorContract', 'Smartcard', 'SmartcardPKI'].map(
  (name) => `urn:oasis:names:tc:SAML:2.0:ac:classes:${name}`,
);

const variables = z.object({
  RESIDENT_OIDC_SCOPE: z.string().default('openid'),
  RESIDENT_OIDC_ACR_CLAIM: z.string().default('acr'),
  RESIDENT_OIDC_PROMPT: z.string().default('login'),
  STAFF_OIDC_SCOPE: z.string().default('openid profile email'),
  // A desk computer is used by more than one host: whoever signs in says who that is.
  STAFF_OIDC_PROMPT: z.string().default('login'),
  STAFF_OIDC_NAME_CLAIM: z.string().default('name'),
  STAFF_OIDC_FUNCTION_CLAIM: z.string().default('job_title'),
  STAFF_OIDC_ROLE_HOST: z.string().default('host'),
  STAFF_OIDC_ROLE_CONSULTANT: z.string().default('consultant'),
  STAFF_OIDC_ROLE_TEAM_LEAD: z.string().default('team_lead'),
});

let read: z.output<typeof variables> | undefined;
const own = () => (read ??= variables.parse(process.env));

function withoutEmpty(parameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}

/**
 * The identity server of residents.
 * @returns client, with the level of assurance that is asked for
 */
export function residentClient(): OidcClient {
  const { RESIDENT_OIDC_SCOPE: scope, RESIDENT_OIDC_PROMPT: prompt } = own();
  return {
    issuer: env().RESIDENT_OIDC_ISSUER,
    clientId: env().RESIDENT_OIDC_CLIENT_ID,
    clientSecret: env().RESIDENT_OIDC_CLIENT_SECRET,
    parameters: withoutEmpty({
      scope,
      prompt,
      acr_values: env().RESIDENT_OIDC_ACR_VALUES || levels[0]!,
    }),
  };
}

/**
 * The staff directory.
 * @returns client
 */
export function staffClient(): OidcClient {
  const { STAFF_OIDC_SCOPE: scope, STAFF_OIDC_PROMPT: prompt } = own();
  return {
    issuer: env().STAFF_OIDC_ISSUER,
    clientId: env().STAFF_OIDC_CLIENT_ID,
    clientSecret: env().STAFF_OIDC_CLIENT_SECRET,
    parameters: withoutEmpty({ scope, prompt }),
  };
}

/**
 * Where a resident's claims stand, and which levels of assurance are enough.
 * @returns claim paths and accepted levels; DigiD from "midden" up when nothing is configured
 */
export function residentRules() {
  const configured = env().RESIDENT_OIDC_REQUIRED_ACR;
  return {
    bsnClaim: env().RESIDENT_OIDC_BSN_CLAIM,
    levelClaim: own().RESIDENT_OIDC_ACR_CLAIM,
    acceptedLevels: configured.length > 0 ? configured : levels,
  };
}

/**
 * Where a colleague's claims stand, and what the directory calls each role.
 * @returns claim paths and role names
 */
export function staffRules() {
  return {
    nameClaim: own().STAFF_OIDC_NAME_CLAIM,
    functionClaim: own().STAFF_OIDC_FUNCTION_CLAIM,
    rolesClaim: env().STAFF_OIDC_ROLES_CLAIM,
    neighbourhoodsClaim: env().STAFF_OIDC_NEIGHBOURHOODS_CLAIM,
    teamClaim: env().STAFF_OIDC_TEAM_CLAIM,
    roleNames: {
      host: own().STAFF_OIDC_ROLE_HOST,
      consultant: own().STAFF_OIDC_ROLE_CONSULTANT,
      team_lead: own().STAFF_OIDC_ROLE_TEAM_LEAD,
    },
  };
}
