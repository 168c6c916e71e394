import { z } from 'zod';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  chosenOf,
  formKey,
  longText,
  optionalDay,
  optionalId,
  optionalText,
  pastDay,
  requiredText,
  tick,
} from './fields';

/** What can be decided about a part. `withdrawn`: the resident took it back; `not_treated`: without what was missing. */
export const decisionKinds = ['granted', 'partly', 'refused', 'withdrawn', 'not_treated'] as const;

/** One of the five. */
export type DecisionKind = (typeof decisionKinds)[number];

/** How a decision reaches the resident: on the own page, by post, or given in person. */
export const announceWays = ['online', 'letter', 'hand'] as const;

/** One of the three. */
export type AnnounceWay = (typeof announceWays)[number];

const withoutAll: readonly DecisionKind[] = ['partly', 'refused', 'not_treated'];

/**
 * Whether a decision must say what is possible: whoever does not get what was asked, hears what there is (VALUES H6).
 * @param kind what is decided
 */
const mustSayWhatIsPossible = (kind: DecisionKind): boolean => withoutAll.includes(kind);

/**
 * Whether a stored text is a kind of decision.
 */
export const isDecisionKind = (text: string): text is DecisionKind =>
  decisionKinds.some((kind) => kind === text);

const groundLength = 1000;

/** What is decided about a part: in plain words first, then what is possible, and the law last. */
export const decisionSchema = z
  .object({
    formKey,
    /** the decision that the page showed as the one that counts, if any */
    replaces: optionalId,
    kind: chosenOf(decisionKinds, 'decisionKindMissing'),
    reason: requiredText('decisionReasonMissing', longText),
    possible: optionalText(longText),
    factsDiffer: tick,
    legalGround: requiredText('decisionGroundMissing', groundLength),
  })
  .refine(({ kind, possible }) => !mustSayWhatIsPossible(kind) || possible !== '', {
    message: 'decisionPossibleMissing',
    path: ['possible'],
  });
export type DecisionInput = z.output<typeof decisionSchema>;

/**
 * What a resident must have been asked before a decision, and which error says so.
 * @param decision what is decided
 * @returns null when nothing has to be asked first
 */
export function mustBeHeard({ kind, factsDiffer }: Pick<DecisionInput, 'kind' | 'factsDiffer'>) {
  if (factsDiffer && (kind === 'refused' || kind === 'partly')) {
    return { asked: 'view', error: { path: 'kind', key: 'viewFirst' } } as const;
  }
  if (kind !== 'not_treated') return null;
  return { asked: 'papers', error: { path: 'kind', key: 'papersFirst' } } as const;
}

/**
 * How and when a decision reached the resident.
 * @param today local date; a letter may have been posted before it
 */
export const announceSchema = (today: LocalDate) =>
  z.object({ how: chosenOf(announceWays, 'announceHowMissing'), on: pastDay(today) });
export type AnnounceInput = z.output<ReturnType<typeof announceSchema>>;

/** A resident does not agree; why it comes late may stay empty, for late is taken as well. */
export const objectionSchema = z.object({
  formKey,
  text: requiredText('objectionMissing', longText),
  lateReason: optionalText(longText),
});
export type ObjectionInput = z.output<typeof objectionSchema>;

/** How an objection came that a colleague writes down. */
export const objectionWays = ['letter', 'desk'] as const;

/**
 * An objection that came on paper, or was told at the desk.
 * @param today local date; it came on or before it
 */
export const notedObjectionSchema = (today: LocalDate) =>
  objectionSchema
    .extend({
      how: chosenOf(objectionWays, 'objectionHowMissing'),
      receivedOn: pastDay(today),
      /** the day of the postmark, of a letter */
      postedOn: optionalDay,
    })
    .refine(({ postedOn, receivedOn }) => postedOn === null || postedOn <= receivedOn, {
      message: 'postedAfterReceived',
      path: ['postedOn', 'day'],
    })
    // A postmark says nothing of what was told at the desk.
    .transform((noted) => ({ ...noted, postedOn: noted.how === 'letter' ? noted.postedOn : null }));
export type NotedObjectionInput = z.output<ReturnType<typeof notedObjectionSchema>>;

const causePrefix = 'decision:';

/**
 * What the message is about that there is a decision: one for each.
 * @param decisionId uuid
 */
export const decisionCause = (decisionId: string): string => causePrefix + decisionId;

/**
 * The decision that a message is about.
 * @param cause of a message with the template `decision`
 * @returns uuid
 */
export const decisionOfCause = (cause: string): string => cause.slice(causePrefix.length);
