import 'server-only';
import { database } from '@/lib/platform/db';

/** Who was contact person from when until when, and why. */
export type AssignmentLine = {
  id: string;
  name: string;
  since: Date;
  until: Date | null;
  /** reason key of the routing rule, or 'handedOver', 'reassigned', 'residentAsked' */
  reason: string;
  note: string | null;
  decidedBy: string | null;
};

/**
 * Everybody who is or was contact person in a case. Only for a case that caseFacts found.
 * @param caseId uuid
 * @returns latest first
 */
export async function assignmentsOf(caseId: string): Promise<AssignmentLine[]> {
  const rows = await database().assignment.findMany({
    where: { caseId },
    orderBy: { since: 'desc' },
    select: {
      id: true,
      since: true,
      until: true,
      reason: true,
      note: true,
      staff: { select: { name: true } },
      decidedBy: { select: { name: true } },
    },
  });
  return rows.map(({ staff, decidedBy, ...row }) => ({
    ...row,
    name: staff.name,
    decidedBy: decidedBy?.name ?? null,
  }));
}
