import 'server-only';
import { atCalendar } from '@/lib/facts/visit/at-calendar';
import { recordRefusal } from '@/lib/facts/visit/refusal';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { VisitReader } from '@/lib/policies/visit';
import type { LocalDate } from '@/lib/rules/local-date';

/** The calendar of a household, seen by a colleague. */
export type SeenCalendar = {
  caseId: string;
  householdId: string;
  reader: Extract<VisitReader, { kind: 'staff' }>;
  /** may open the whole case, not only its calendar */
  seesCase: boolean;
};

/**
 * Opens the calendar of a household for a colleague to read; every look is recorded.
 * @param actor contact person, stand-in or a colleague who is involved
 * @param caseId uuid of its open case
 * @param today local date
 * @throws NotFoundError for everybody else; that is recorded as well
 */
export async function lookAtCalendar(
  actor: StaffActor,
  caseId: string,
  today: LocalDate = todayNow(),
): Promise<SeenCalendar> {
  const found = await database().case.findUnique({
    where: { id: caseId, status: 'open' },
    select: { householdId: true },
  });
  if (!found) throw new NotFoundError();
  const { householdId } = found;
  const who = await atCalendar(database(), actor, { householdId, today });
  if (who?.reader.kind !== 'staff') {
    await recordRefusal(actor, householdId);
    throw new NotFoundError();
  }
  const about = { origin: 'work', caseId, householdId } as const;
  await recordAlone({ event: 'visit.viewed', payload: {}, actor, ...about });
  return { caseId, householdId, reader: who.reader, seesCase: who.reader.as !== 'involved' };
}
