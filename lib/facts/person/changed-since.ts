import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** A way to reach somebody. */
type Way = 'phone' | 'email';

/** A person, and the moment from which on changes count. */
export type KnownSince = { personId: string; since: Date };

/**
 * Of whom a colleague changed since then how this one is reached: also that there is no such way any more. Two queries,
 * however many people.
 * @param tx transaction or client
 * @param people each with its moment
 * @param field which way
 * @returns ids of those of whom the record says so
 */
export async function changedSince(
  tx: Tx,
  people: readonly KnownSince[],
  field: Way,
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const ids = people.map(({ personId }) => personId);
  const cases = await tx.case.findMany({
    where: { household: { members: { some: { personId: { in: ids } } } } },
    select: { id: true },
  });
  const first = Math.min(...people.map(({ since }) => since.getTime()));
  const changes = await tx.auditEvent.findMany({
    where: {
      caseId: { in: cases.map((one) => one.id) },
      event: 'person.changed',
      at: { gte: new Date(first) },
      OR: ids.map((id) => ({ payload: { path: ['personId'], equals: id } })),
      AND: { payload: { path: ['fields'], array_contains: [field] } },
    },
    select: { at: true, payload: true },
  });
  const isOf = ({ personId, since }: KnownSince) =>
    changes.some(
      ({ at, payload }) => at >= since && (payload as { personId: string }).personId === personId,
    );
  return new Set(people.filter(isOf).map(({ personId }) => personId));
}

/**
 * Whether a colleague changed how somebody is reached since then.
 * @param tx transaction or client
 * @param personId uuid
 * @param field which way
 * @param since moment from which on changes count
 * @returns true when the record says so
 */
export async function wasChangedSince(
  tx: Tx,
  personId: string,
  field: Way,
  since: Date,
): Promise<boolean> {
  return (await changedSince(tx, [{ personId, since }], field)).size > 0;
}
