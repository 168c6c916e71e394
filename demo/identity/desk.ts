import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { html, page, readForm, sendPage } from '../page';
import { choicePage } from './choice-page';
import type { Choice } from './directory';
import type { IssuerPlan } from './issuer';

/** An identity server together with its sign-in page. */
export type Desk = { plan: IssuerPlan; provider: Provider; title: string; refused: Choice[] };

type Exchange = { request: IncomingMessage; response: ServerResponse };

function askedLevel(desk: Desk, acrValues: unknown): string | undefined {
  const asked = String(acrValues ?? '').split(' ')[0];
  return desk.plan.assurance.includes(asked ?? '') ? asked : desk.plan.assurance[0];
}

async function choose(
  desk: Desk,
  { request, response }: Exchange,
  asked: string | undefined,
): Promise<void> {
  const form = await readForm(request);
  if (form.has('stop')) {
    const refusal = { error: 'access_denied', error_description: 'Stopped by the person' };
    return desk.provider.interactionFinished(request, response, refusal);
  }
  const person = desk.plan.people.find((choice) => choice.key === form.get('persoon'));
  if (!person) return sendPage(response, 400, page('Kies iemand uit de lijst', html``));
  const level = form.get('niveau') ?? asked;
  await desk.provider.interactionFinished(request, response, {
    login: { accountId: person.key, ...(level ? { acr: level } : {}), remember: false },
  });
}

/**
 * Shows the sign-in page of one interaction, or takes its choice.
 * @param desk identity server
 * @param exchange request for `<mount>/keuze/<id>`
 */
export async function handleChoice(desk: Desk, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  try {
    const details = await desk.provider.interactionDetails(request, response);
    const asked = askedLevel(desk, details.params.acr_values);
    if (request.method === 'POST') return await choose(desk, exchange, asked);
    const refusedKeys = new Set(desk.refused.map((choice) => choice.key));
    const text = choicePage({
      title: desk.title,
      people: desk.plan.people.filter((choice) => !refusedKeys.has(choice.key)),
      refused: desk.refused,
      assurance: desk.plan.assurance,
      asked,
    });
    sendPage(response, 200, text);
  } catch {
    const again = html`<p>Ga terug naar Sociaal Plein. Begin daar opnieuw met inloggen.</p>`;
    if (!response.headersSent) sendPage(response, 400, page('Dit inloggen is voorbij', again));
  }
}
