/**
 * What can happen with a part of a request that a term of the law hangs on (RULES 1.2, 1.3). Stored as plain text with the
 * part; never changes once used. Words: messages `terms`, `event.<key>`.
 *
 * - `until`: whether the fact names a day itself: the end of the time to complete, the new day after a notice.
 * - `isByHand`: a colleague may write it down; the others are written by the step that they belong to.
 */
export type PartEventKind = {
  key: string;
  until: 'always' | 'sometimes' | 'never';
  isByHand: boolean;
};

/** All of them, in the order in which they usually happen. */
export const partEventKinds = [
  { key: 'melding', until: 'never', isByHand: true },
  { key: 'verzoek', until: 'never', isByHand: true },
  // The situation threatens: home, energy, water, insurance (Wgs 4(2)).
  { key: 'threat', until: 'never', isByHand: true },
  // All who ask are younger than 27, so there are four weeks to look around first; and these weeks do not hold
  // (Participatiewet 41(4), 41(11)).
  { key: 'search_period', until: 'never', isByHand: true },
  { key: 'search_period_waived', until: 'never', isByHand: true },
  { key: 'personal_plan', until: 'never', isByHand: true },
  { key: 'first_meeting', until: 'never', isByHand: true },
  { key: 'result_given', until: 'never', isByHand: true },
  { key: 'aanvraag', until: 'never', isByHand: true },
  // Awb 4:5 and 4:15(1)(a): papers are asked, before the end of a day; they came.
  { key: 'invitation_to_complete', until: 'always', isByHand: true },
  { key: 'completed', until: 'never', isByHand: true },
  // The other grounds of Awb 4:15, and their end.
  { key: 'wait_abroad', until: 'sometimes', isByHand: true },
  { key: 'wait_agreed', until: 'sometimes', isByHand: true },
  { key: 'wait_resident', until: 'sometimes', isByHand: true },
  { key: 'wait_force_majeure', until: 'sometimes', isByHand: true },
  { key: 'wait_ended', until: 'never', isByHand: true },
  // Awb 4:14: told that it becomes later, and when.
  { key: 'extension_notice', until: 'always', isByHand: true },
  { key: 'voorschot', until: 'never', isByHand: true },
  // Nothing is paid ahead: what was asked was culpably not given, or there clearly is no right (Participatiewet 52(1)).
  { key: 'voorschot_not_due', until: 'never', isByHand: true },
  { key: 'decision', until: 'never', isByHand: true },
  // Awb 3:41: told to who asked, so that it holds.
  { key: 'announced', until: 'never', isByHand: true },
  { key: 'ingebrekestelling', until: 'never', isByHand: true },
  { key: 'objection', until: 'never', isByHand: true },
  { key: 'objection_decided', until: 'never', isByHand: true },
] as const satisfies readonly PartEventKind[];

/** Key of one of them. */
export type PartEventKey = (typeof partEventKinds)[number]['key'];

/** Whether a stored or posted text is one of the kinds. */
export function isPartEventKey(text: string): text is PartEventKey {
  return partEventKinds.some((kind) => kind.key === text);
}

/** What can happen with every request for a decision, whatever the law: the Awb says so. */
export const decisionEvents = [
  'aanvraag',
  'invitation_to_complete',
  'completed',
  'wait_abroad',
  'wait_agreed',
  'wait_resident',
  'wait_force_majeure',
  'wait_ended',
  'extension_notice',
  'decision',
  'announced',
  'ingebrekestelling',
  'objection',
  'objection_decided',
] as const satisfies readonly PartEventKey[];

/** What happened with a part by coming in, and when it counts so. */
export type StartEvent = {
  kind: PartEventKey;
  /** Only when one of the domain's urgent things was ticked. */
  whenUrgent?: true;
  /** Only when who asks gave a birth date, and is younger than this on the day of asking. */
  whenYoungerThan?: number;
};

/** What is known of a request when it comes in. */
export type AskedFacts = {
  urgencies: readonly string[];
  /** in whole years; null when it is not known */
  age: number | null;
};

/**
 * What happened with a part of this domain by coming in (RULES 1.3, end).
 * @param domain its starts and its urgent things
 * @param asked what is known of the request
 * @returns kinds, in the order of the domain
 */
export function startEventsOf(
  domain: { startsWith: readonly StartEvent[]; urgencies: readonly string[] },
  { urgencies, age }: AskedFacts,
): readonly PartEventKey[] {
  const isUrgent = domain.urgencies.some((key) => urgencies.includes(key));
  return domain.startsWith
    .filter(({ whenUrgent, whenYoungerThan }) => {
      if (whenUrgent && !isUrgent) return false;
      return whenYoungerThan === undefined || (age !== null && age < whenYoungerThan);
    })
    .map(({ kind }) => kind);
}
