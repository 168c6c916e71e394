import 'server-only';
import { homesOf, type OwnHome } from '@/lib/facts/household/homes-of';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import { maySayNo } from '@/lib/rules/took-over';

/** Who helps a household since colleagues decided so, for an adult there who asked nothing and lived through it. */
export type TookOverAtHome = { householdId: string; name: string };

async function tookOverIn({ householdId, self }: OwnHome): Promise<TookOverAtHome[]> {
  const personId = self.id;
  const [asked, member, present] = await Promise.all([
    database().helpRequest.count({ where: { householdId, askerId: personId } }),
    database().householdMember.findFirst({
      where: { householdId, personId, until: null, isConfirmed: true },
      orderBy: { since: 'asc' },
      select: { since: true },
    }),
    database().assignment.findFirst({
      where: { until: null, case: { householdId, status: 'open' } },
      select: { reason: true, since: true, staff: { select: { name: true } } },
    }),
  ]);
  // Whoever asked for help says it on the page of that request.
  if (asked > 0 || !member || !present) return [];
  const { reason, since, staff } = present;
  return maySayNo({ reason, since, submittedAt: member.since })
    ? [{ householdId, name: staff.name }]
    : [];
}

/**
 * The households of an adult who asked nothing where colleagues named another contact person while this one lived there.
 * @param actor who looks at the own page
 * @param today local date
 * @returns who helps there now; none for others
 */
export async function tookOverAtHome(
  actor: Actor,
  today: LocalDate = todayNow(),
): Promise<TookOverAtHome[]> {
  const homes = await homesOf(database(), actor, today);
  const adults = homes.filter(({ self }) => self.age >= adultFrom);
  return (await Promise.all(adults.map(tookOverIn))).flat();
}
