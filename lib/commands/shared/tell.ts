import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { insertRows, type Rows } from '@/lib/platform/insert-rows';
import { seal, randomId } from '@/lib/platform/crypto';
import { enqueue } from '@/lib/platform/jobs';

/** Templates of the `mail` messages: for residents, for somebody from outside who takes part, and for team leads. None says what the question is about. */
export type MailTemplate =
  | 'requestSent'
  | 'message'
  | 'handedOver'
  | 'draftCode'
  | 'oneTimeCode'
  | 'contactPersonChanged'
  | 'consentAsked'
  | 'invited'
  | 'participantCode'
  | 'participantMessage'
  | 'glassBroken';

/** What asks a staff member's attention; the words are `work.signal.<kind>`. */
export type SignalKind =
  | 'newCase'
  | 'newRequest'
  | 'toConfirm'
  | 'protectedHousehold'
  | 'everyoneFull'
  | 'promiseAtRisk'
  | 'contactPersonAsked'
  | 'handedOver'
  | 'joined'
  | 'withdrawn'
  | 'added'
  | 'mailFailed'
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
  | 'evaluationAsked'
  | 'evaluationAnswered'
  | 'evaluationClosed';

/** A mail to be sent. */
export type MailOrder = {
  to: string;
  template: MailTemplate;
  language: string;
  /** one mail per cause, however often it is asked for */
  cause: string;
  values?: Record<string, string>;
  requestId?: string;
  caseId?: string;
  /** to somebody from outside: it goes only while this one takes part */
  involvementId?: string;
  /** not before this instant; at once when it is left out or over */
  runAt?: Date;
};

/**
 * A mail to be written in the same statement as its cause; `enqueue` its `send-mail` job in the same transaction.
 * @param order receiver (sealed at once), template and cause
 * @returns the row, with its id
 */
export function mailRow(order: MailOrder) {
  const { cipher, keyId } = seal(order.to, 'mail');
  const { template, language, cause } = order;
  return {
    ...{ id: randomId(), toCipher: cipher, toKeyId: keyId, template, language, cause },
    values: order.values ?? {},
    requestId: order.requestId ?? null,
    caseId: order.caseId ?? null,
    involvementId: order.involvementId ?? null,
  };
}

/**
 * Orders one mail, in the transaction of its cause; the worker sends it after commit.
 * @param tx transaction of the cause
 * @param order receiver (sealed at once), template and cause
 */
export async function orderMail(tx: Tx, order: MailOrder): Promise<void> {
  const [mail] = await tx.outboundMail.createManyAndReturn({
    data: [mailRow(order)],
    skipDuplicates: true,
    select: { id: true },
  });
  if (mail) await enqueue(tx, 'send-mail', { mailId: mail.id }, { runAt: order.runAt });
}

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
