import { database } from '@/lib/platform/db';

/** One choice of a contact person, with the workloads that it was made with. */
export type Decision = {
  caseId: string;
  staffId: string;
  weight: number;
  /** points per consultant before the choice */
  loads: Record<string, number>;
};

type Candidate = { staffId: string; points: number };

/**
 * The choices for these new cases, in the order in which they were made: each one adds points, and none takes any away.
 */
export async function decisions(caseIds: readonly string[]): Promise<Decision[]> {
  const rows = await database().assignment.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { caseId: true, staffId: true, explanation: true, case: { select: { weight: true } } },
  });
  const made = rows.map(({ caseId, staffId, explanation, case: { weight } }) => {
    const candidates = explanation as Candidate[];
    const loads = Object.fromEntries(candidates.map((one) => [one.staffId, one.points]));
    return { caseId, staffId, weight, loads };
  });
  const total = ({ loads }: Decision) => Object.values(loads).reduce((sum, one) => sum + one, 0);
  return made.toSorted((a, b) => total(a) - total(b));
}
