import { decisionEvents } from './part-events';
import { decisionTerms } from './terms';
import type { Domain } from './types';

/** Work, and money to live on (Participatiewet). */
export const werkInkomen: Domain = {
  key: 'werk-inkomen',
  areas: ['werk'],
  urgencies: ['no-food'],
  skill: 'werk-inkomen',
  isFallback: false,
  hasFastLane: true,
  retention: {
    ...{ rule: 'pw.uitkering', from: 'help-ended' },
    shorter: { refused: 'lijst.geweigerd', brokenOff: 'lijst.afgebroken' },
  },
  // Secrecy ends where the resident says so in writing.
  inflow: { rule: 'writtenConsent', article: 'Participatiewet 65(2)(b)' },
  // No rule of its own: the parents are asked until 16, and nothing is shared behind a child's back.
  youngConsent: 'together',
  youngArticle: 'UAVG 5',
  // Money is never granted from before the day of asking, so that day is kept whatever was asked (Pw 44); an application
  // follows through UWV, or here when it is about special costs (Pw 41).
  startsWith: [{ kind: 'melding' }, { kind: 'search_period', whenYoungerThan: 27 }],
  events: [
    ...(['melding', 'search_period', 'search_period_waived', 'first_meeting'] as const),
    ...(['voorschot', 'voorschot_not_due', ...decisionEvents] as const),
  ],
  terms: [
    {
      ...{ rule: 'pw.zoektermijn', from: 'melding', endedBy: ['aanvraag'], binds: 'resident' },
      ...{ onlyWith: 'search_period', notWith: 'search_period_waived' },
    },
    { rule: 'pw.besluit', from: 'aanvraag', endedBy: ['announced'], binds: 'municipality' },
    {
      ...{ rule: 'pw.voorschot', from: 'aanvraag', endedBy: ['announced', 'voorschot_not_due'] },
      ...{ binds: 'municipality', repeatedBy: 'voorschot' },
    },
    ...decisionTerms,
  ],
  questions: [
    // The day of asking decides from when there is a right to money (Pw 44), so a "no" may not wait for the first call.
    { key: 'enough-money', kind: 'yes-no', areas: ['geld', 'werk'], opensDomainOn: 'no' },
  ],
};
