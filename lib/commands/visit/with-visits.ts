import 'server-only';
import { residentAtHome, staffAtHome, type Author } from '@/lib/facts/household/at-household';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { lockHousehold } from '@/lib/commands/shared/locks';

/** A household whose calendar is locked, who stands at it, and the case in which it is told. */
export type Calendar = {
  householdId: string;
  author: Author;
  kase: { id: string; contactPersonId: string };
};

async function authorOf(
  tx: Tx,
  actor: Actor,
  householdId: string,
  at: Date,
): Promise<Author | null> {
  const home = { householdId, today: today(at) };
  if (actor.kind === 'staff') {
    const as = await staffAtHome(tx, actor, home, { status: 'open' });
    return as && { kind: 'staff', id: actor.staffId, name: actor.name };
  }
  if (actor.kind !== 'resident' && actor.kind !== 'slip') return null;
  const living = await residentAtHome(tx, actor, home);
  return living && { kind: 'resident', id: living.self.id, name: living.self.givenName };
}

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
  try {
    return await transaction(async (tx) => {
      await lockHousehold(tx, householdId);
      const author = await authorOf(tx, actor, householdId, at);
      const kase = await tx.case.findFirst({
        where: { householdId, status: 'open' },
        select: { id: true, contactPersonId: true },
      });
      if (!author || !kase) throw new NotFoundError();
      return work(tx, { householdId, author, kase });
    });
  } catch (error) {
    if (error instanceof NotFoundError) {
      const origin = actor.kind === 'staff' ? ('work' as const) : ('mine' as const);
      const about = { result: 'refused' as const, origin, householdId };
      await recordAlone({ event: 'visit.viewed', payload: {}, actor, ...about });
    }
    throw error;
  }
}
