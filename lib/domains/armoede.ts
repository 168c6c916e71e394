import { decisionEvents } from './part-events';
import { decisionTerms } from './terms';
import type { Domain } from './types';

/** Bills, debts and getting by (Wet gemeentelijke schuldhulpverlening). */
export const armoede: Domain = {
  key: 'armoede',
  areas: ['geld'],
  // Threatening situations: a first talk within three working days (Wgs 4(2)).
  urgencies: ['home-loss', 'utilities-cut', 'no-insurance'],
  skill: 'armoede',
  isFallback: false,
  hasFastLane: true,
  retention: {
    ...{ rule: 'wgs.schuldhulp', from: 'help-ended' },
    shorter: { refused: 'lijst.geweigerd', brokenOff: 'lijst.afgebroken' },
  },
  // Who helps with debts may ask the other three what is needed for that.
  inflow: { rule: 'necessary', article: 'Wgs 8d', from: ['wmo', 'jeugd', 'werk-inkomen'] },
  // No rule of its own: the parents are asked until 16, and nothing is shared behind a child's back.
  youngConsent: 'together',
  youngArticle: 'UAVG 5',
  startsWith: [{ kind: 'verzoek' }, { kind: 'threat', whenUrgent: true }],
  events: ['verzoek', 'threat', 'first_meeting', ...decisionEvents],
  terms: [
    {
      ...{ rule: 'wgs.gesprek', from: 'verzoek', endedBy: ['first_meeting'] },
      ...{ binds: 'municipality', notWith: 'threat' },
    },
    {
      ...{ rule: 'wgs.gesprek_bedreigend', from: 'verzoek', endedBy: ['first_meeting'] },
      ...{ binds: 'municipality', onlyWith: 'threat' },
    },
    { rule: 'wgs.besluit', from: 'first_meeting', endedBy: ['announced'], binds: 'municipality' },
    ...decisionTerms,
  ],
  questions: [
    {
      key: 'help-with-post',
      kind: 'choice',
      areas: ['geld'],
      choices: ['together', 'not-now', 'unsure'],
    },
  ],
};
