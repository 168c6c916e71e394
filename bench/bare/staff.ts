import type { Pool } from 'pg';

/** To whom a request goes without looking: in turn, and with the same words each time. */
export type Staff = { next: () => string; explanation: string };

/**
 * Colleagues without a role: the routing of the product never looks at them, so that neither disturbs the other.
 * @param pool application role
 */
export async function readStaff(pool: Pool): Promise<Staff> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from staff where subject like 'bench-%' order by subject`,
  );
  let turn = 0;
  const candidates = rows.map(({ id }, index) => ({
    ...{ rank: index + 1, staffId: id, exclusions: [], points: 40, capacity: 40, room: 'target' },
    ...{ worksNearby: true, missingSkills: [], speaksLanguage: true, worksInTime: true },
  }));
  return {
    next: () => rows[turn++ % rows.length]!.id,
    // As many bytes as the explanation that the product stores with an assignment.
    explanation: JSON.stringify(candidates),
  };
}
