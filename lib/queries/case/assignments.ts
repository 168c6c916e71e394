import 'server-only';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';

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

/** The most that are shown: a resident with more contact persons than these has another worry. */
const most = 20;

/**
 * Who is or was contact person in a case.
 * @param facts the case, as caseFacts found it
 * @returns latest first, at most 20
 */
export async function assignmentsOf({ id: caseId }: CaseFacts): Promise<AssignmentLine[]> {
  const rows = await database().assignment.findMany({
    where: { caseId },
    orderBy: { since: 'desc' },
    take: most,
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
