import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/platform/db';
import { record, type Origin } from '@/lib/platform/audit';
import type { Actor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { chooseContactPerson, type ContactPersonNeed } from './contact-person';
import { signal } from './tell';

/** Who has to know that everybody is full: the team leads in service. */
async function teamLeads(tx: Tx, today: string): Promise<string[]> {
  const leads = await tx.staff.findMany({
    where: {
      roles: { has: 'team_lead' },
      OR: [{ inServiceUntil: null }, { inServiceUntil: { gte: toDateColumn(today) } }],
    },
    select: { id: true },
  });
  return leads.map((lead) => lead.id);
}

/** What a new case knows of itself at once. */
export type OpenedCase = {
  caseId: string;
  contactPersonId: string;
  actsNowId: string;
  reason: string;
};

/**
 * Opens the case of a household and names its contact person. The household is new or locked (lockHousehold), and has no
 * open case; the database refuses a second one.
 * @param tx transaction
 * @param need what the household needs
 * @param by who caused it, from where, and when
 * @returns case and contact person
 */
export async function openCase(
  tx: Tx,
  need: ContactPersonNeed,
  by: { actor: Actor | 'system'; origin: Origin; at: Date },
): Promise<OpenedCase> {
  const routing = await chooseContactPerson(tx, need);
  const caseId = randomUUID();
  await tx.case.create({
    data: {
      id: caseId,
      householdId: need.householdId,
      contactPersonId: routing.staffId,
      openedAt: by.at,
      movedAt: by.at,
      weight: need.weight,
      nextPromiseOn: toDateColumn(need.promiseDueOn),
      assignments: {
        create: {
          staffId: routing.staffId,
          since: by.at,
          reason: routing.reason,
          explanation: [...routing.candidates],
        },
      },
    },
    select: { id: true },
  });
  const { householdId } = need;
  const { reason, everyoneFull, staffId } = routing;
  const about = { actor: by.actor, origin: by.origin, caseId, householdId };
  await record(
    tx,
    { event: 'case.opened', payload: { reason }, ...about },
    {
      event: 'case.assigned',
      payload: { staffId, reason, everyoneFull },
      ...about,
      actor: 'system',
    },
  );
  if (everyoneFull || routing.promiseAtRisk) {
    const leads = await teamLeads(tx, need.today);
    await signal(
      tx,
      ...leads.map((id) => ({ staffId: id, kind: 'everyoneFull' as const, caseId })),
    );
  }
  return { caseId, contactPersonId: staffId, actsNowId: routing.actsNowId, reason };
}
