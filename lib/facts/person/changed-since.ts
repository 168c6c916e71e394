import 'server-only';
import type { Tx } from '@/lib/platform/db';

/**
 * Whether a colleague changed how somebody is reached since then: also that there is no such way any more.
 * @param tx transaction or client
 * @param personId uuid
 * @param field which way
 * @param since moment from which on changes count
 * @returns true when the record says so
 */
export async function wasChangedSince(
  tx: Tx,
  personId: string,
  field: 'phone' | 'email',
  since: Date,
): Promise<boolean> {
  const cases = await tx.case.findMany({
    where: { household: { members: { some: { personId } } } },
    select: { id: true },
  });
  const change = await tx.auditEvent.findFirst({
    where: {
      caseId: { in: cases.map((one) => one.id) },
      event: 'person.changed',
      at: { gte: since },
      AND: [
        { payload: { path: ['personId'], equals: personId } },
        { payload: { path: ['fields'], array_contains: [field] } },
      ],
    },
    select: { id: true },
  });
  return change !== null;
}
