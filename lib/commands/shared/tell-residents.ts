import 'server-only';
import { ageOf } from '@/lib/facts/household/age-of';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { wayFields, wayToPerson, wayToSender } from '@/lib/facts/outbox/way-to';
import type { PlainNotice } from '@/lib/outbox/templates';
import { adultFrom } from '@/lib/rules/age';
import { orderMessage } from './order-message';
import { orderQuietly } from './tell-quietly';

type Receiver = Parameters<typeof wayToSender>[1];

type News = { template: PlainNotice; cause: string; isPrivate?: boolean };

/** That there is something to read; what it is stands on the own page only. */
async function tell(tx: Tx, to: Receiver, { template, cause, isPrivate = false }: News) {
  const way = await wayToSender(tx, to, isPrivate);
  const { id: requestId, caseId, askerId: personId, language } = to;
  const order = { ...way, language, requestId, caseId, personId, isPrivate };
  if (template === 'message') await orderQuietly(tx, order);
  else await orderMessage(tx, { ...order, template, cause });
}

/**
 * Tells who sent a request that there is a message to this request, in the way of the own choice, unless the request was
 * taken back. Where no way is safe or known, it waits for somebody who calls or says it.
 * @param tx transaction of the cause
 * @param requestId uuid
 * @param template which notice; of `message` at most one in an hour
 * @param cause one message per cause
 * @param isPrivate it is for the sender alone, and for nobody else at home
 */
export async function tellSender(
  tx: Tx,
  requestId: string,
  template: PlainNotice,
  cause: string,
  isPrivate = false,
): Promise<void> {
  const request = await tx.helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { ...wayFields, withdrawnAt: true },
  });
  if (request.withdrawnAt === null) await tell(tx, request, { template, cause, isPrivate });
}

/**
 * Tells everybody who asked for help in a case, and is sure to be of the household, that there is a message to the
 * household: each once, in the way of the own choice. Who is young gets it on no paper: a parent may not know of the asking,
 * and opens the post.
 * @param tx transaction of the cause
 * @param caseId uuid
 * @param template which notice; of `message` at most one in an hour per request
 * @param cause one message per cause and person
 * @param exceptPersonId who hears of it in another way
 * @returns whom it told: ids of persons
 */
export async function tellHousehold(
  tx: Tx,
  caseId: string,
  template: PlainNotice,
  cause: string,
  exceptPersonId?: string,
): Promise<string[]> {
  const requests = await tx.helpRequest.findMany({
    where: {
      ...hearsOfHousehold,
      caseId,
      ...(exceptPersonId ? { askerId: { not: exceptPersonId } } : {}),
    },
    orderBy: { submittedAt: 'desc' },
    distinct: ['askerId'],
    select: wayFields,
  });
  const day = today();
  for (const request of requests) {
    const isPrivate = ageOf(request.asker.birthDate, day) < adultFrom;
    await tell(tx, request, { template, cause: `${cause}:${request.id}`, isPrivate });
  }
  return requests.map(({ askerId }) => askerId);
}

/** A person, and the household that it is about. */
type ToPerson = {
  personId: string;
  householdId: string;
  language: string;
  caseId?: string;
  isPrivate?: boolean;
};

/**
 * Tells somebody who lives in a household, and may have asked nothing, that there is a message.
 * @param tx transaction of the cause
 * @param to which person and household, in which language; the case when there is one
 * @param template which notice
 * @param cause one message per cause
 */
export async function tellPerson(
  tx: Tx,
  to: ToPerson,
  template: PlainNotice,
  cause: string,
): Promise<void> {
  const { householdId, ...about } = to;
  const way = await wayToPerson(tx, to, to.isPrivate ?? false);
  await orderMessage(tx, { ...way, ...about, template, cause });
}

/**
 * Tells somebody who asked nothing of this household that there is a message about it: at most one in an hour.
 * @param tx transaction of the cause
 * @param to which person, about which household, in which language; the case when there is one
 */
export async function tellPersonQuietly(tx: Tx, to: ToPerson): Promise<void> {
  const { householdId: _, ...about } = to;
  await orderQuietly(tx, { ...(await wayToPerson(tx, to, to.isPrivate ?? false)), ...about });
}
