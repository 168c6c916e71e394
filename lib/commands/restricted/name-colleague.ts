import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { worksOn } from '@/lib/platform/working';
import { changeCase, type LockedCase } from '@/lib/commands/case/change-case';
import { signal } from '@/lib/commands/shared/tell';

const fail = (key: string) => new FieldErrorsError([{ path: 'staffId', key }]);

/** Somebody who works here and need not stay away. */
async function checkNamed(tx: Tx, { householdId }: LockedCase, staffId: string, at: Date) {
  const staff = await tx.staff.findFirst({
    where: { id: staffId, AND: worksOn(today(at)) },
    select: { roles: true, routingExclusions: { where: { householdId }, select: { why: true } } },
  });
  if (!staff) throw fail('colleagueMissing');
  if (staff.routingExclusions.length > 0) throw fail('colleagueExcluded');
  return staff;
}

type Naming = { staffId: string; isNamed: 'yes' | 'no' };

/**
 * Names a colleague for a restricted household, which a team lead is told, or takes the name away: then this one finds no trace of it any more, at
 * once. The contact person stays named, and so does who does this.
 * @param actor team lead of the contact person's team, who is named
 * @param caseId uuid
 * @param naming who, and whether
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when this colleague cannot be named, or must stay named
 */
export async function nameColleague(
  actor: StaffActor,
  caseId: string,
  { staffId, isNamed }: Naming,
  at: Date = now(),
): Promise<void> {
  const change = { actor, verb: 'restrict', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, found) => {
    const { householdId } = found;
    const about = { actor, origin: 'work' as const, caseId, householdId };
    if (isNamed === 'yes') {
      const { roles } = await checkNamed(tx, found, staffId, at);
      const { count } = await tx.householdAccess.createMany({
        data: [{ householdId, staffId, addedById: actor.staffId, since: at }],
        skipDuplicates: true,
      });
      const isToldSo = count > 0 && roles.includes('team_lead');
      if (isToldSo) await signal(tx, { staffId, kind: 'namedLead', caseId });
    } else {
      const stays = [found.contactPersonId, actor.staffId].includes(staffId);
      if (stays) throw fail('staysNamed');
      await tx.householdAccess.deleteMany({ where: { householdId, staffId } });
    }
    const payload = { staffId, isNamed: isNamed === 'yes' };
    await record(tx, { event: 'household.access', payload, ...about });
  });
}
