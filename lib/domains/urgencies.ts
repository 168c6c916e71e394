/**
 * What cannot wait. Which domains a thing concerns, each domain says itself (`Domain.urgencies`).
 * Words: messages `domains`, `urgency.<key>.label` and `urgency.<key>.whatHappens` (with `days`, the promise in working days).
 */
export type Urgency = {
  key: string;
  /** Ticking it puts the safety flag on the household: no unverified request is ever joined to it afterwards. */
  setsSafetyFlag: boolean;
};

export const urgencies = [
  { key: 'home-loss', setsSafetyFlag: false },
  { key: 'utilities-cut', setsSafetyFlag: false },
  { key: 'no-insurance', setsSafetyFlag: false },
  { key: 'no-food', setsSafetyFlag: false },
  { key: 'unsafe', setsSafetyFlag: true },
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
