import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { insertRows, type Rows } from '@/lib/platform/insert-rows';
import { randomId } from '@/lib/platform/crypto';

/** What asks a staff member's attention; the words are `work.signal.<kind>`. */
export type SignalKind =
  | 'newCase'
  | 'newRequest'
  | 'toConfirm'
  | 'protectedHousehold'
  | 'everyoneFull'
  | 'promiseAtRisk'
  | 'contactPersonAsked'
  | 'namedLead'
  | 'handedOver'
  | 'joined'
  | 'withdrawn'
  | 'added'
  | 'invitationFailed'
  | 'involved'
  | 'involvedYou'
  | 'involvementEnded'
  | 'endAsked'
  | 'consentAnswered'
  | 'homeChanged'
  | 'glassBroken'
  | 'glassJudged'
  | 'visitPlanned'
  | 'visitJoined'
  | 'visitMoved'
  | 'visitCancelled'
  | 'visitMoveAsked'
  | 'messageCame'
  | 'noteNamed'
  | 'planChanged'
  | 'planProposed'
  | 'planDecided'
  | 'stepFree'
  | 'obstacleAnswered'
  | 'consultAnswered'
  | 'factDoubted'
  | 'objected'
  | 'pressedOn'
  | 'afterCareAnswered'
  | 'askAnswered'
  | 'askExtended'
  | 'askOver'
  | 'evaluationAsked'
  | 'evaluationAnswered'
  | 'evaluationClosed';

type Signal = { staffId: string; kind: SignalKind; caseId?: string; requestId?: string };

/**
 * Things for the lists of staff members, to be written in the same statement as their cause.
 * @param signals who must know what
 * @returns rows
 */
export function signalRows(signals: readonly Signal[]): Rows {
  return {
    signal: signals.map(({ staffId, kind, caseId, requestId }) => ({
      id: randomId(),
      staffId,
      kind,
      caseId: caseId ?? null,
      requestId: requestId ?? null,
    })),
  };
}

/**
 * Puts things on the lists of staff members.
 * @param tx transaction of the cause
 * @param signals who must know what
 */
export async function signal(tx: Tx, ...signals: Signal[]): Promise<void> {
  await insertRows(tx, signalRows(signals));
}

/** One line of a case's timeline; the words of kinds are `work.timeline.<kind>`. */
export type TimelineLine = {
  caseId: string;
  kind: string;
  at: Date;
  actorName: string;
  actorId?: string;
  requestId?: string;
  /** of one part: the line goes with it */
  partId?: string;
  text?: string;
  isForResident?: boolean;
};

/**
 * A line of a case's story, to be written in the same statement as its cause.
 * @param line what happened, when, by whom
 * @returns rows
 */
export function timelineRows(line: TimelineLine): Rows {
  const { caseId, kind, at, actorName } = line;
  return {
    timelineEntry: [
      {
        ...{ id: randomId(), caseId, kind, at, actorName },
        actorId: line.actorId ?? null,
        requestId: line.requestId ?? null,
        partId: line.partId ?? null,
        text: line.text ?? null,
        isForResident: line.isForResident ?? false,
      },
    ],
  };
}

/**
 * Adds to the story of a case.
 * @param tx transaction of the cause
 * @param line what happened, when, by whom
 */
export async function addToTimeline(tx: Tx, line: TimelineLine): Promise<void> {
  await insertRows(tx, timelineRows(line));
}
