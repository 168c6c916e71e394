/** What the demo services need to know; the client and claim names are the ones the product itself is configured with. */
export type DemoSettings = {
  /** address to listen on */
  host: string;
  identityPort: number;
  mailPort: number;
  smtpPort: number;
  smsPort: number;
  /** as the product knows it */
  smsKey: string;
  /** where the product wants to hear how a text message went */
  smsReportUrl: string;
  /** origin of the identity server as a browser sees it */
  identityOrigin: string;
  /** origins of the product that may be returned to; any port of this machine may as well */
  appOrigins: string[];
  residents: DemoClient & { bsnClaim: string; assurance: string[] };
  staff: DemoClient & { rolesClaim: string; neighbourhoodsClaim: string; teamClaim: string };
};

export type DemoClient = { issuer: string; clientId: string; clientSecret: string };

/** Said instead of a stack when the demo is not wanted or not set up. */
export class DemoRefused extends Error {}

type Variables = Record<string, string | undefined>;

function port(variables: Variables, name: string, fallback: number): number {
  const value = Number(variables[name] ?? fallback);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new DemoRefused(`${name} is not a port number.`);
}

function secret(variables: Variables, name: string): string {
  const value = variables[name];
  if (value) return value;
  throw new DemoRefused(`${name} is empty: the demo needs the same secret as the product.`);
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}

/**
 * Reads the environment of the demo services.
 * @param variables environment
 * @returns everything with its default
 * @throws DemoRefused with one clear line, first of all when nobody asked for a demo
 */
export function readDemoSettings(variables: Variables): DemoSettings {
  if (variables.DEMO !== '1') {
    throw new DemoRefused(
      'The demo identity server lets anybody be anybody, so it runs only with DEMO=1. Nothing was started.',
    );
  }
  const appPort = port(variables, 'PORT', 3000);
  const identityPort = port(variables, 'DEMO_IDENTITY_PORT', appPort + 1);
  const origin = variables.DEMO_IDENTITY_ORIGIN ?? `http://127.0.0.1:${identityPort}`;
  return {
    host: variables.DEMO_HOST ?? '127.0.0.1',
    identityPort,
    mailPort: port(variables, 'DEMO_MAIL_PORT', appPort + 2),
    smtpPort: port(variables, 'DEMO_SMTP_PORT', 1025),
    smsPort: port(variables, 'DEMO_SMS_PORT', appPort + 4),
    smsKey: variables.SMS_KEY ?? '',
    smsReportUrl: `http://127.0.0.1:${appPort}/api/sms/verslag`,
    identityOrigin: origin,
    appOrigins: words(variables.PUBLIC_URL).map((url) => new URL(url).origin),
    residents: {
      issuer: `${origin}/digid`,
      clientId: variables.RESIDENT_OIDC_CLIENT_ID ?? 'sociaal-plein',
      clientSecret: secret(variables, 'RESIDENT_OIDC_CLIENT_SECRET'),
      bsnClaim: variables.RESIDENT_OIDC_BSN_CLAIM ?? 'bsn',
      assurance: words(variables.RESIDENT_OIDC_ACR_VALUES),
    },
    staff: {
      issuer: `${origin}/medewerkers`,
      clientId: variables.STAFF_OIDC_CLIENT_ID ?? 'sociaal-plein-medewerkers',
      clientSecret: secret(variables, 'STAFF_OIDC_CLIENT_SECRET'),
      rolesClaim: variables.STAFF_OIDC_ROLES_CLAIM ?? 'roles',
      neighbourhoodsClaim: variables.STAFF_OIDC_NEIGHBOURHOODS_CLAIM ?? 'neighbourhoods',
      teamClaim: variables.STAFF_OIDC_TEAM_CLAIM ?? 'team',
    },
  };
}
