import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { mailAddressFields, mailAddressOf } from './mail-address';
import { orderQuietMail } from './quiet-mail';
import { orderMail, type MailTemplate } from './tell';

const fields = { id: true, caseId: true, language: true, ...mailAddressFields } as const;

type Receiver = Parameters<typeof mailAddressOf>[1] & {
  id: string;
  caseId: string;
  language: string;
};

/** That there is something to read; what it is stands on the own page only. */
async function mail(tx: Tx, to: Receiver, template: MailTemplate, cause: string): Promise<void> {
  const address = await mailAddressOf(tx, to);
  if (address === null) return;
  const { id: requestId, caseId, language } = to;
  const order = { to: address, language, requestId, caseId };
  if (template === 'message') await orderQuietMail(tx, order);
  else await orderMail(tx, { ...order, template, cause });
}

/**
 * Tells who sent a request that there is a message to this request, when an e-mail address was given and the request was
 * not taken back.
 * @param tx transaction of the cause
 * @param requestId uuid
 * @param template which mail; of `message` at most one in an hour
 * @param cause one mail per cause
 */
export async function tellSender(
  tx: Tx,
  requestId: string,
  template: MailTemplate,
  cause: string,
): Promise<void> {
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { ...fields, withdrawnAt: true },
  });
  if (request.withdrawnAt === null) await mail(tx, request, template, cause);
}

/**
 * Tells everybody who asked for help in a case, and is sure to be of the household, that there is a message to the
 * household: each once, when an e-mail address was given.
 * @param tx transaction of the cause
 * @param caseId uuid
 * @param template which mail; of `message` at most one in an hour per request
 * @param cause one mail per cause and person
 * @param exceptPersonId who hears of it in another way
 */
export async function tellHousehold(
  tx: Tx,
  caseId: string,
  template: MailTemplate,
  cause: string,
  exceptPersonId?: string,
): Promise<void> {
  const requests = await tx.helpRequest.findMany({
    where: {
      ...hearsOfHousehold,
      caseId,
      ...(exceptPersonId ? { askerId: { not: exceptPersonId } } : {}),
    },
    orderBy: { submittedAt: 'desc' },
    distinct: ['askerId'],
    select: fields,
  });
  for (const request of requests) await mail(tx, request, template, `${cause}:${request.id}`);
}
