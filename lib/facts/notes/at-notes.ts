import 'server-only';
import { domains } from '@/lib/domains';
import { staffAtHome } from '@/lib/facts/household/at-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { activeInvolvement } from '@/lib/policies/involvement';
import { visibleNotes, type NoteActor } from '@/lib/policies/notes';
import type { LocalDate } from '@/lib/rules/local-date';

/** A colleague at the notes of a case. */
export type AtNotes = {
  /** as whom; null for who helps here no longer, and only reads what she or he was named for */
  actor: NoteActor | null;
  caseId: string;
  householdId: string;
  /** only named people know of the household */
  isRestricted: boolean;
  /** whoever is contact person of this case */
  contactPersonId: string;
};

const keys = domains.map(({ key }) => key);

/**
 * The notes that a colleague may read, as a `where`.
 * @param staff colleague
 * @param today local date
 */
export const notesFor = (staff: StaffActor, today: LocalDate) => visibleNotes(staff, today, keys);

/**
 * As whom a colleague comes to the notes of a case: its contact person, who stands in, who helps with a part, or somebody
 * who was named for one of them.
 * @param tx transaction or client
 * @param staff colleague
 * @param caseId uuid
 * @param today local date
 * @returns null for everybody else
 */
export async function atNotes(
  tx: Tx,
  staff: StaffActor,
  caseId: string,
  today: LocalDate,
): Promise<AtNotes | null> {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      ...{ householdId: true, contactPersonId: true },
      household: { select: { isRestricted: true } },
    },
  });
  if (!found) return null;
  const { householdId, contactPersonId, household } = found;
  const as = await staffAtHome(tx, staff, { householdId, today }, { id: caseId });
  const parts = await tx.involvement.findMany({
    where: { householdId, staffId: staff.staffId, AND: activeInvolvement(today) },
    select: { domain: true },
  });
  const actor = as && { as, domains: parts.flatMap(({ domain }) => domain ?? []) };
  if (!actor) {
    const named = await tx.internalNote.count({
      where: { caseId, AND: notesFor(staff, today) },
    });
    if (named === 0) return null;
  }
  return { actor, caseId, householdId, contactPersonId, ...household };
}
