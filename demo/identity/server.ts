import { createServer, type IncomingMessage, type Server } from 'node:http';
import { html, page, sendPage } from '../page';
import { demoResidents, demoResidentsRefused } from '../residents';
import type { DemoSettings } from '../settings';
import { demoStaff, demoStaffRefused } from '../staff';
import { digidLevels } from './choice-page';
import { handleChoice, type Desk } from './desk';
import { residentChoice, staffChoice } from './directory';
import { buildIssuer, cookieNames, type IssuerPlan } from './issuer';

async function residentDesk(settings: DemoSettings): Promise<Desk> {
  const refused = demoResidentsRefused.map((resident) => residentChoice(resident, settings));
  const plan: IssuerPlan = {
    mount: '/digid',
    client: settings.residents,
    callbackPath: '/api/auth/callback/inwoner',
    appOrigins: settings.appOrigins,
    people: [...demoResidents.map((resident) => residentChoice(resident, settings)), ...refused],
    assurance: [...new Set([...digidLevels, ...settings.residents.assurance])],
    areClaimsInIdToken: false,
  };
  return { plan, provider: await buildIssuer(plan), title: 'Inloggen als inwoner', refused };
}

async function staffDesk(settings: DemoSettings): Promise<Desk> {
  const refused = demoStaffRefused.map((colleague) => staffChoice(colleague, settings));
  const plan: IssuerPlan = {
    mount: '/medewerkers',
    client: settings.staff,
    callbackPath: '/api/auth/callback/medewerker',
    appOrigins: settings.appOrigins,
    people: [...demoStaff.map((colleague) => staffChoice(colleague, settings)), ...refused],
    assurance: [],
    areClaimsInIdToken: true,
  };
  return { plan, provider: await buildIssuer(plan), title: 'Inloggen als medewerker', refused };
}

/** Nobody stays signed in here: one browser is often used to be several people, one after the other. */
function forgetVisitor(request: IncomingMessage, sessionCookie: string): void {
  const kept = (request.headers.cookie ?? '')
    .split('; ')
    .filter((pair) => ![sessionCookie, `${sessionCookie}.sig`].includes(pair.split('=')[0]!));
  request.headers.cookie = kept.join('; ');
}

function homePage(): string {
  return page(
    'Identiteit',
    html`<p>Hier logt u in als een verzonnen inwoner of medewerker.</p>
      <p>Begin in Sociaal Plein. Kies daar <em>Inloggen</em>.</p>`,
  );
}

/**
 * Starts the identity server of the demo: residents under /digid, staff under /medewerkers.
 * @param settings ports, clients, claim names
 * @returns listening server
 */
export async function startIdentity(settings: DemoSettings): Promise<Server> {
  const desks = [await residentDesk(settings), await staffDesk(settings)];
  const handlers = new Map(desks.map((desk) => [desk, desk.provider.callback()]));

  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const desk = desks.find(({ plan }) => url.startsWith(`${plan.mount}/`));
    if (!desk) return sendPage(response, url === '/' ? 200 : 404, homePage());
    if (url.startsWith(`${desk.plan.mount}/keuze/`)) {
      return void handleChoice(desk, { request, response });
    }
    forgetVisitor(request, cookieNames(desk.plan.mount).session);
    // oidc-provider finds its mount point from the difference of these two.
    Object.assign(request satisfies IncomingMessage, { originalUrl: url });
    request.url = url.slice(desk.plan.mount.length);
    void handlers.get(desk)!(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.identityPort, settings.host, resolve);
  });
  return server;
}
