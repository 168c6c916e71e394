import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { mailAddressFields, mailAddressOf } from './mail-address';
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
  await orderMail(tx, { to: address, template, cause, language, requestId, caseId });
}

/**
 * Tells who sent a request that there is a message to this request, when an e-mail address was given.
 * @param tx transaction of the cause
 * @param requestId uuid
 * @param template which mail
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
    select: fields,
  });
  await mail(tx, request, template, cause);
}

/**
 * Tells everybody who asked for help in a case, and is sure to be of the household, that there is a message to the
 * household: each once, when an e-mail address was given.
 * @param tx transaction of the cause
 * @param caseId uuid
 * @param template which mail
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
