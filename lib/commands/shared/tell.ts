import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { seal } from '@/lib/platform/crypto';
import { enqueue } from '@/lib/platform/jobs';

/** Templates of the `mail` messages that a resident can get. None says what the question is about. */
export type MailTemplate =
  'requestSent' | 'handedOver' | 'draftCode' | 'oneTimeCode' | 'contactPersonChanged';

/** What asks a staff member's attention; the words are `work.signal.<kind>`. */
export type SignalKind =
  | 'newCase'
  | 'newRequest'
  | 'toConfirm'
  | 'protectedHousehold'
  | 'everyoneFull'
  | 'contactPersonAsked'
  | 'handedOver'
  | 'withdrawn'
  | 'added'
  | 'mailFailed';

type MailOrder = {
  to: string;
  template: MailTemplate;
  language: string;
  /** one mail per cause, however often it is asked for */
  cause: string;
  values?: Record<string, string>;
  requestId?: string;
  caseId?: string;
};

/**
 * Orders one mail, in the transaction of its cause; the worker sends it after commit.
 * @param tx transaction of the cause
 * @param order receiver (sealed at once), template and cause
 */
export async function orderMail(tx: Tx, order: MailOrder): Promise<void> {
  const { cipher, keyId } = seal(order.to, 'mail');
  const { template, language, cause, requestId, caseId } = order;
  const [mail] = await tx.outboundMail.createManyAndReturn({
    data: [
      {
        toCipher: cipher,
        toKeyId: keyId,
        template,
        language,
        cause,
        values: order.values ?? {},
        requestId: requestId ?? null,
        caseId: caseId ?? null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (mail) await enqueue(tx, 'send-mail', { mailId: mail.id });
}

/**
 * Tells the resident of a request that there is a message, when the resident gave an e-mail address. The message itself
 * stands on the own page.
 * @param tx transaction of the cause
 * @param request with the asker's address and language
 * @param template which mail
 * @param cause one mail per cause
 */
export async function tellResident(
  tx: Tx,
  request: { id: string; caseId: string; language: string; asker: { email: string | null } },
  template: MailTemplate,
  cause: string,
): Promise<void> {
  if (!request.asker.email) return;
  await orderMail(tx, {
    to: request.asker.email,
    template,
    cause,
    language: request.language,
    requestId: request.id,
    caseId: request.caseId,
  });
}

/**
 * Puts things on the lists of staff members.
 * @param tx transaction of the cause
 * @param signals who must know what
 */
export async function signal(
  tx: Tx,
  ...signals: { staffId: string; kind: SignalKind; caseId?: string; requestId?: string }[]
): Promise<void> {
  if (signals.length > 0) await tx.signal.createMany({ data: signals });
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
 * Adds to the story of a case.
 * @param tx transaction of the cause
 * @param line what happened, when, by whom
 */
export async function addToTimeline(tx: Tx, line: TimelineLine): Promise<void> {
  await tx.timelineEntry.create({ data: line, select: { id: true } });
}
