import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Actor } from '@/lib/platform/actor-types';
import { record, type Origin } from '@/lib/platform/audit';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { contactPromise } from '@/lib/rules/working-days';

/**
 * Brings the case's next promise in line with what is owed: the earliest first contact, and while the case is open the
 * earliest answer to what somebody told about home.
 * @param tx transaction of the change; the case is locked in it
 * @param caseId uuid
 */
export async function refreshPromise(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    update "case" c set next_promise_on = least(
      (select min(promise_due_on) from help_request
        where case_id = c.id and first_contact_at is null and withdrawn_at is null),
      (select min(due_on) from home_change
        where household_id = c.household_id and handled_at is null and c.status = 'open'))
    where id = ${caseId}::uuid`);
}

const fields = {
  id: true,
  urgencies: true,
  firstContactAt: true,
  promiseDueOn: true,
} as const;

/** The case whose residents hear from somebody anew, and who caused that. */
export type NewPromise = {
  caseId: string;
  householdId: string;
  at: Date;
  actor: Actor | 'system';
  origin: Origin;
  /** a request is being sent that brings a promise of its own: what has ended is not taken up again for it */
  isAskedNow?: boolean;
};

/** The requests that still ask something; when nothing does any more, the latest that was not taken back. */
async function whoWait(tx: Tx, { caseId, isAskedNow }: NewPromise) {
  const asked = { caseId, withdrawnAt: null };
  const open = await tx.helpRequest.findMany({
    where: {
      ...asked,
      OR: [
        { firstContactAt: null },
        { parts: { some: { status: { in: ['new', 'in_progress'] } } } },
      ],
    },
    select: fields,
  });
  if (open.length > 0 || isAskedNow) return open;
  return tx.helpRequest.findMany({
    where: asked,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: fields,
  });
}

/**
 * Promises contact anew: who becomes contact person, or opens a case again, owes everybody who waits a contact of its own,
 * before the end of a day that both sides see. A promise that still stands is not made later. One that was broken is made
 * again, for nobody can keep a day that is over; that it was broken stays in the record.
 * @param tx transaction of the change; the case is locked in it
 * @param promise which case, when, and by whom
 */
export async function promiseContact(tx: Tx, promise: NewPromise): Promise<void> {
  const { caseId, householdId, at, actor, origin } = promise;
  for (const request of await whoWait(tx, promise)) {
    const before = request.promiseDueOn && fromDateColumn(request.promiseDueOn);
    const isOwed = request.firstContactAt === null;
    if (isOwed && before && before >= today(at)) continue;
    const dueOn = contactPromise(at, request.urgencies.length > 0, settings().promise);
    await tx.helpRequest.update({
      where: { id: request.id },
      data: { firstContactAt: null, promiseDueOn: toDateColumn(dueOn), version: { increment: 1 } },
      select: { id: true },
    });
    const about = { actor, origin, caseId, householdId, requestId: request.id };
    const payload = { dueOn, broken: isOwed ? before : null };
    await record(tx, { event: 'case.promised', payload, ...about });
  }
  await refreshPromise(tx, caseId);
}
