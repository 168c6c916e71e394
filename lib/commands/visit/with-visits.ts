import 'server-only';
import { recordingRefusal } from '@/lib/platform/audit';
import type { Author } from '@/lib/facts/household/at-household';
import { atCalendar } from '@/lib/facts/visit/at-calendar';
import { recordRefusal } from '@/lib/facts/visit/refusal';
import type { Actor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { VisitReader } from '@/lib/policies/visit';
import { lockHousehold } from '@/lib/commands/shared/locks';

/** A household whose calendar is locked, who stands at it, and the case in which it is told. */
export type Calendar = {
  householdId: string;
  author: Author;
  reader: VisitReader;
  kase: { id: string; contactPersonId: string };
};

/**
 * Does something with the calendar of a household, in one transaction in which it is locked: two who plan at once wait for
 * each other, and the second sees what the first planned. Who may is asked after the lock.
 * @param actor colleague who helps, or somebody who lives there
 * @param householdId uuid
 * @param at moment
 * @param work what happens
 * @returns what the work returns
 * @throws NotFoundError for everybody else; the attempt is recorded
 */
export async function withCalendar<T>(
  actor: Actor,
  householdId: string,
  at: Date,
  work: (tx: Tx, calendar: Calendar) => Promise<T>,
): Promise<T> {
  return recordingRefusal(
    () => recordRefusal(actor, householdId),
    async (tx) => {
      await lockHousehold(tx, householdId);
      const who = await atCalendar(tx, actor, { householdId, today: today(at) });
      const kase = await tx.case.findFirst({
        where: { householdId, status: 'open' },
        select: { id: true, contactPersonId: true },
      });
      if (!who || !kase) throw new NotFoundError();
      return work(tx, { householdId, ...who, kase });
    },
  );
}
