import 'server-only';
import { z } from 'zod';
import type { JobHelpers } from 'graphile-worker';
import { mailAddressFields, mailAddressOf } from '@/lib/commands/shared/mail-address';
import { signal } from '@/lib/commands/shared/tell';
import { whoActs } from '@/lib/commands/shared/who-acts';
import { oneTimeCodeMinutes } from '@/lib/commands/my-case/make-one-time-code';
import { now, today } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { errorFacts, log } from '@/lib/platform/log';
import { sendMail } from '@/lib/platform/mail';
import { openMailValues } from '@/lib/platform/mail-values';
import { env } from '@/lib/platform/env';
import { Prisma } from '@/lib/platform/prisma/client';
import { activeInvolvement } from '@/lib/policies/involvement';
import { isReceiverRefused } from './receiver-refused';
import { isMailTemplate, renderMail } from './render-mail';

const payloadSchema = z.object({ mailId: z.uuid() });

type MailRow = {
  id: string;
  template: string;
  to_cipher: Uint8Array;
  to_key_id: string;
  language: string;
  values: Record<string, string>;
  request_id: string | null;
  case_id: string | null;
  involvement_id: string | null;
  created_at: Date;
};

/** Locks a mail that must still go; a second worker waits here, and then finds it gone. */
async function lockWaiting(tx: Tx, mailId: string): Promise<MailRow | undefined> {
  const rows = await tx.$queryRaw<MailRow[]>(Prisma.sql`
    select id, template, to_cipher, to_key_id, language, values, request_id, case_id, involvement_id, created_at
    from outbound_mail
    where id = ${mailId}::uuid and sent_at is null and failed_at is null
    for update`);
  return rows[0];
}

/** The same id at every attempt, so that a mail server or reader knows a repeat. */
const messageIdOf = (mailId: string) => `<${mailId}@${new URL(env().PUBLIC_URL).hostname}>`;

const takesPart = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.involvement.count({ where: { id, AND: activeInvolvement(today()) } })) > 0;

/**
 * Where a mail goes. One that there is a message may have waited for an hour: it goes to the address that the sender has
 * now, for an address that was taken away since may be read by somebody else. To somebody from outside nothing goes any
 * more once taking part has ended.
 */
async function addressOf(tx: Tx, mail: MailRow): Promise<string | null> {
  if (mail.involvement_id && !(await takesPart(tx, mail.involvement_id))) return null;
  if (mail.template !== 'message' || !mail.request_id) {
    return open({ cipher: mail.to_cipher, keyId: mail.to_key_id }, 'mail');
  }
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: mail.request_id },
    select: mailAddressFields,
  });
  return mailAddressOf(tx, request);
}

async function deliver(mail: MailRow, to: string): Promise<void> {
  if (!isMailTemplate(mail.template)) throw new Error('Unknown template');
  const words = await renderMail(mail.template, mail.language, openMailValues(mail.values));
  await sendMail({ to, ...words, messageId: messageIdOf(mail.id) });
}

/** A code that ran out while the mail waited would only confuse. */
function isOutdated(mail: MailRow): boolean {
  const age = now().getTime() - mail.created_at.getTime();
  const isCode = mail.template === 'oneTimeCode' || mail.template === 'participantCode';
  return isCode && age > oneTimeCodeMinutes * 60_000;
}

/** It waits no longer: the address and what was to be written in it, such as a code, need not stay. */
async function finish(tx: Tx, { id }: MailRow, how: 'sentAt' | 'failedAt'): Promise<void> {
  await tx.outboundMail.update({
    where: { id },
    data: { [how]: now(), toCipher: null, toKeyId: null, values: {} },
    select: { id: true },
  });
}

async function tellInvitationFailed(tx: Tx, caseId: string): Promise<void> {
  const kase = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { contactPersonId: true, householdId: true },
  });
  const staffId = await whoActs(tx, kase, today());
  await signal(tx, { staffId, kind: 'invitationFailed', caseId });
}

/** A mail that never arrives is known to the person who can call instead. */
async function giveUp(tx: Tx, mail: MailRow): Promise<void> {
  await finish(tx, mail, 'failedAt');
  if (mail.template === 'invited' && mail.case_id) return tellInvitationFailed(tx, mail.case_id);
  if (!mail.request_id) return;
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: mail.request_id },
    select: {
      id: true,
      case: { select: { id: true, contactPersonId: true, householdId: true } },
    },
  });
  const staffId = await whoActs(tx, request.case, today());
  await signal(tx, { staffId, kind: 'mailFailed', caseId: request.case.id, requestId: request.id });
}

/**
 * Sends one mail, once: the row is locked while it goes out, and a mail that went is left alone. When the transaction must
 * be repeated after it went, it goes again under the same message id.
 * @param payload id of the mail
 * @param helpers of the queue; the last attempt gives up and tells the contact person
 * @throws Error when it could not be sent now; the queue tries again, each time later
 */
export async function sendMailTask(
  payload: unknown,
  helpers: Pick<JobHelpers, 'job'>,
): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  const { attempts, max_attempts: most } = helpers.job;
  await transaction(async (tx) => {
    const mail = await lockWaiting(tx, mailId);
    if (!mail) return;
    const to = await addressOf(tx, mail);
    if (to === null || isOutdated(mail)) return finish(tx, mail, 'failedAt');
    try {
      await deliver(mail, to);
    } catch (error) {
      if (attempts < most && !isReceiverRefused(error)) throw error;
      log('error', 'A mail could not be sent and is given up', { mailId, ...errorFacts(error) });
      return giveUp(tx, mail);
    }
    await finish(tx, mail, 'sentAt');
  });
}
