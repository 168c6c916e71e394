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
  retention: { years: 20, from: 'last-change' },
  questions: [{ key: 'child-voice', kind: 'text', areas: ['gezin'] }],
};
