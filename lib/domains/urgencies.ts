/**
 * What cannot wait. Which domains a thing concerns, each domain says itself (`Domain.urgencies`).
 * Words: messages `domains`, `urgency.<key>.label` and `urgency.<key>.whatHappens` (with `days`, the promise in working days).
 */
export type Urgency = {
  key: string;
  /** Ticking it puts the safety flag on the household: no unverified request is ever joined to it afterwards. */
  setsSafetyFlag: boolean;
  /** Makes the household a heavy one in the caseload: safety or eviction (RULES 3). */
  weighsHeavy: boolean;
};

export const urgencies = [
  { key: 'home-loss', setsSafetyFlag: false, weighsHeavy: true },
  { key: 'utilities-cut', setsSafetyFlag: false, weighsHeavy: false },
  { key: 'no-insurance', setsSafetyFlag: false, weighsHeavy: false },
  { key: 'no-food', setsSafetyFlag: false, weighsHeavy: false },
  { key: 'unsafe', setsSafetyFlag: true, weighsHeavy: true },
] as const satisfies readonly Urgency[];

export type UrgencyKey = (typeof urgencies)[number]['key'];

/** Whether a stored or posted text is one of the urgent things. */
export function isUrgencyKey(key: string): key is UrgencyKey {
  return urgencies.some((urgency) => urgency.key === key);
}

/** Whether one of the ticked things asks for the safety flag on the household. */
export function asksForSafety(ticked: readonly string[]): boolean {
  return urgencies.some((urgency) => urgency.setsSafetyFlag && ticked.includes(urgency.key));
}

/** Whether one of the ticked things makes the household a heavy one. */
export function weighsHeavy(ticked: readonly string[]): boolean {
  return urgencies.some((urgency) => urgency.weighsHeavy && ticked.includes(urgency.key));
}
