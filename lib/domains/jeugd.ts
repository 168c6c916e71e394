import { decisionEvents } from './part-events';
import { decisionTerms } from './terms';
import type { Domain } from './types';

/** Raising children and growing up (Jeugdwet). */
export const jeugd: Domain = {
  key: 'jeugd',
  areas: ['gezin'],
  urgencies: [],
  skill: 'jeugd',
  isFallback: false,
  // A question about a child is often an application in law (RULES J2): a person looks before it is closed.
  hasFastLane: false,
  retention: { rule: 'jeugd.gegevens', from: 'last-change' },
  // No article was found that lets anything in (RULES 2.2), so nothing comes in without a yes.
  inflow: { rule: 'consent', article: 'Jeugdwet 7.3.11; RULES 2.2' },
  // As for the help itself.
  youngConsent: 'together',
  youngArticle: 'Jeugdwet 7.3.4, 7.3.5',
  // Courts often read a question about a child as an application: the weeks count from the day it came (RULES J2).
  startsWith: [{ kind: 'aanvraag' }],
  events: ['first_meeting', ...decisionEvents],
  terms: [
    { rule: 'jeugd.besluit', from: 'aanvraag', endedBy: ['announced'], binds: 'municipality' },
    ...decisionTerms,
  ],
  questions: [{ key: 'child-voice', kind: 'text', areas: ['gezin'] }],
};
