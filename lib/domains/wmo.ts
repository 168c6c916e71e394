import { decisionEvents } from './part-events';
import { decisionTerms } from './terms';
import type { Domain } from './types';

/** Help at home and taking part (Wmo 2015). */
export const wmo: Domain = {
  key: 'wmo',
  areas: ['wonen', 'gezondheid', 'voelen', 'dagelijks', 'mensen', 'vervoer', 'veilig'],
  urgencies: ['unsafe'],
  skill: 'wmo',
  // The only law whose inquiry must look at all parts of life, so nobody's question falls outside it (Wmo 2.3.2(4)).
  isFallback: true,
  hasFastLane: true,
  retention: { rule: 'wmo.gegevens', from: 'item-made' },
  // What schools, work and debts know is only for the inquiry when the resident says so.
  inflow: { rule: 'consent', article: 'Wmo 2015 5.1.1(4)' },
  // From 12 on the own word is enough.
  youngConsent: 'alone',
  youngArticle: 'Wmo 2015 5.3.3(2)',
  startsWith: [{ kind: 'melding' }],
  events: ['melding', 'personal_plan', 'first_meeting', 'result_given', ...decisionEvents],
  terms: [
    {
      ...{ rule: 'wmo.onderzoek', from: 'melding', endedBy: ['result_given'] },
      binds: 'municipality',
    },
    {
      ...{ rule: 'wmo.persoonlijk_plan', from: 'melding', endedBy: ['personal_plan'] },
      binds: 'resident',
    },
    { rule: 'wmo.besluit', from: 'aanvraag', endedBy: ['announced'], binds: 'municipality' },
    ...decisionTerms,
  ],
  questions: [
    // People who care for somebody have a right to support of their own (Wmo 2.3.2(3) and (4)).
    { key: 'cares-for-someone', kind: 'yes-no', areas: ['gezondheid', 'dagelijks', 'mensen'] },
  ],
};
