import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/** Who helps a household that was split off, and before which day this person is in touch. */
export type SplitOff = { contactPerson: string; dueOn: LocalDate | null };

/**
 * What became of the household that somebody split off last from a case: only that it is known, and by whom it is helped.
 * @param actor who split it off
 * @param facts the case that it was split off from, as caseFacts found it
 * @returns null when this colleague split nothing off
 */
export async function splitOffOf(actor: StaffActor, { id }: CaseFacts): Promise<SplitOff | null> {
  const split = await database().auditEvent.findFirst({
    where: { caseId: id, event: 'household.split', actorId: actor.staffId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { payload: true },
  });
  const toCaseId = (split?.payload as { toCaseId?: string } | undefined)?.toCaseId;
  if (!toCaseId) return null;
  const found = await database().case.findUnique({
    where: { id: toCaseId },
    select: { nextPromiseOn: true, contactPerson: { select: { name: true } } },
  });
  if (!found) return null;
  const { nextPromiseOn: due, contactPerson } = found;
  return { contactPerson: contactPerson.name, dueOn: due && fromDateColumn(due) };
}
