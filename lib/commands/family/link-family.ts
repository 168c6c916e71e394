import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { knowableHouseholds, residentHousehold } from '@/lib/policies/household';
import { changeCase } from '@/lib/commands/case/change-case';

/** The household that somebody comes from: by its case, through whom, and why a colleague may know it. */
export type FamilyLinking = { fromCaseId: string; personId: string; ground: string };

const fail = (path: string, key: string) => new FieldErrorsError([{ path, key }]);

async function check(tx: Tx, householdId: string, { personId }: FamilyLinking): Promise<void> {
  const lives = await tx.householdMember.count({
    where: { AND: [{ personId }, residentHousehold(householdId)] },
  });
  if (lives === 0) throw fail('personId', 'familyPersonMissing');
}

/** A household that this colleague may know of; another one is not there. */
async function findOther(tx: Tx, actor: StaffActor, { fromCaseId }: FamilyLinking) {
  const other = await tx.case.findFirst({
    where: { id: fromCaseId, household: knowableHouseholds(actor) },
    select: { householdId: true },
  });
  if (!other) throw fail('name', 'familyUnknown');
  return other.householdId;
}

/**
 * Links a household to the one that somebody in it comes from (VALUES M3). Both households read in their log that it was
 * done, and why.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param linking the other household's case, as a look-up found it, through whom, and the ground
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when the other household is not there, or is this one, or the person
 * does not live here
 */
export async function linkFamily(
  actor: StaffActor,
  caseId: string,
  linking: FamilyLinking,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'linkFamily', caseId, at }, async (tx, { householdId }) => {
    const { personId, ground, fromCaseId } = linking;
    await check(tx, householdId, linking);
    const fromHouseholdId = await findOther(tx, actor, linking);
    if (fromHouseholdId === householdId) throw fail('name', 'familySame');
    const [link] = await tx.familyLink.createManyAndReturn({
      data: [
        {
          ...{ householdId, fromHouseholdId, personId, ground },
          ...{ addedById: actor.staffId, since: at },
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!link) return;
    const entry = {
      ...({ event: 'family.linked', payload: { linkId: link.id }, actor } as const),
      ...({ origin: 'work', reason: ground } as const),
    };
    await record(
      tx,
      { ...entry, caseId, householdId },
      { ...entry, caseId: fromCaseId, householdId: fromHouseholdId },
    );
  });
}
