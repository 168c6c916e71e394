import { database } from '@/lib/platform/db';

const has = async (event: string) => (await database().auditEvent.count({ where: { event } })) > 0;

/**
 * What a database holds of the demo municipality.
 * @returns whole: there, or somebody's own made-up town; half: the filling was broken off; in earnest: people signed in
 *   here before anything made up was
 */
export async function fillingOf(): Promise<'none' | 'half' | 'whole' | 'in earnest'> {
  if (await has('demo.filled')) return 'whole';
  if (await has('demo.filling')) return 'half';
  if (await has('session.started')) return 'in earnest';
  return (await database().team.count()) > 0 ? 'whole' : 'none';
}
