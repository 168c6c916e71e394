import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { worksOn } from '@/lib/platform/working';
import type { LocalDate } from '@/lib/rules/local-date';
import { maySayNo } from '@/lib/rules/took-over';

/** Who helped before the case changed hands, for a sender who may say no to that. */
export type TookOver = {
  assignmentId: string;
  since: Date;
  /** the name is known to the sender, who was helped by this person */
  before: { id: string; name: string };
  /** works here and may help this household again */
  canReturn: boolean;
};

/** The request whose sender asks. */
export type AskingRequest = { caseId: string; submittedAt: Date };

/** Who went away because of a conflict of interest looks the same here as who left the municipality. */
async function canHelpAgain(
  tx: Tx,
  staffId: string,
  { id: householdId, isRestricted }: { id: string; isRestricted: boolean },
  day: LocalDate,
): Promise<boolean> {
  const found = await tx.staff.findFirst({
    where: {
      id: staffId,
      roles: { has: 'consultant' },
      routingExclusions: { none: { householdId } },
      ...(isRestricted ? { access: { some: { householdId } } } : {}),
      AND: worksOn(day),
    },
    select: { id: true },
  });
  return found !== null;
}

/**
 * From whom the present contact person took over, as far as the sender of a request lived through it.
 * @param tx transaction or client
 * @param request whose sender asks; that this one may ask was found before
 * @param day local date
 * @returns null when there is nothing to say no to
 */
export async function tookOver(
  tx: Tx,
  { caseId, submittedAt }: AskingRequest,
  day: LocalDate,
): Promise<TookOver | null> {
  const [present, before] = await tx.assignment.findMany({
    where: { caseId },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    take: 2,
    select: {
      ...{ id: true, reason: true, since: true, until: true },
      staff: { select: { id: true, name: true } },
      case: { select: { household: { select: { id: true, isRestricted: true } } } },
    },
  });
  if (!present || !before || present.until !== null) return null;
  if (!maySayNo({ ...present, submittedAt })) return null;
  const canReturn = await canHelpAgain(tx, before.staff.id, present.case.household, day);
  return { assignmentId: present.id, since: present.since, before: before.staff, canReturn };
}
