import 'server-only';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { worksOn } from '@/lib/platform/working';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * Colleagues whom a contact person can ask to take part: in service, not to stay away from this household, and named for it
 * when it is restricted. Only for a case that caseFacts found. One query.
 * @param facts of the case
 * @param today local date
 * @returns by name
 */
export async function whoCanTakePart(
  {
    householdId,
    household,
    contactPerson,
  }: Pick<CaseFacts, 'householdId' | 'household' | 'contactPerson'>,
  today: LocalDate = todayOf(),
): Promise<{ id: string; name: string }[]> {
  return database().staff.findMany({
    where: {
      id: { not: contactPerson.id },
      AND: worksOn(today),
      routingExclusions: { none: { householdId } },
      ...(household.isRestricted ? { access: { some: { householdId } } } : {}),
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}
