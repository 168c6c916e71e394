import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { visibleCases } from '@/lib/policies/case';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The case with a number, among those that a colleague helps.
 * @param actor colleague
 * @param number as it stands on the page of the case
 * @param today local date
 * @returns uuid; null when it is not there, or not for this colleague
 */
export async function caseByNumber(
  actor: StaffActor,
  number: number,
  today: LocalDate,
): Promise<string | null> {
  const found = await database().case.findFirst({
    where: { number, AND: visibleCases(actor, today) },
    select: { id: true },
  });
  return found?.id ?? null;
}
