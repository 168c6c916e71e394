import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import { changeCase, type LockedCase } from '@/lib/commands/case/change-case';
import type { Restriction } from '@/lib/schemas/involved';

/** The household of a colleague, or of somebody whom a colleague knows: this one stays away from it. */
async function exclude(tx: Tx, found: LockedCase, staffId: string, byId: string): Promise<void> {
  const known = await tx.staff.count({ where: { id: staffId } });
  const fail = (key: string) => new FieldErrorsError([{ path: 'excludedId', key }]);
  if (known === 0) throw fail('colleagueMissing');
  if (staffId === found.contactPersonId) throw fail('reassignFirst');
  // Who does it must be able to undo it.
  if (staffId === byId) throw fail('anotherLeadFirst');
  await tx.routingExclusion.createMany({
    data: [{ householdId: found.householdId, staffId, why: 'conflict' }],
    skipDuplicates: true,
  });
  await tx.householdAccess.deleteMany({ where: { householdId: found.householdId, staffId } });
}

/**
 * Restricts a household, or opens it again: only who is named finds a trace of it. Its contact person is named at once, by
 * the database, and so is the team lead who does this: somebody must be able to undo it.
 * @param actor team lead of the contact person's team
 * @param caseId uuid
 * @param restriction yes or no, and a colleague who must stay away from it
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when that colleague is the contact person or this team lead;
 * ConflictError when the household changed since the page was shown
 */
export async function restrictHousehold(
  actor: StaffActor,
  caseId: string,
  { isRestricted, excludedId, version }: Restriction,
  at: Date = now(),
): Promise<void> {
  const change = { actor, verb: 'restrict', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, found) => {
    const { householdId } = found;
    const { count } = await tx.household.updateMany({
      where: { id: householdId, version },
      data: { isRestricted, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError({ version });
    if (isRestricted) {
      await tx.householdAccess.createMany({
        data: [{ householdId, staffId: actor.staffId, addedById: actor.staffId, since: at }],
        skipDuplicates: true,
      });
    }
    // After it: one team lead at least stays named, as the database holds.
    if (excludedId) await exclude(tx, found, excludedId, actor.staffId);
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'household.restricted', payload: { isRestricted }, ...about });
  });
}
