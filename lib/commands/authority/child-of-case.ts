import 'server-only';
import { livingAt, type Housemate } from '@/lib/facts/household/at-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { lockBsn } from '@/lib/platform/sign-in/bsn-identity';
import { adultFrom } from '@/lib/rules/age';
import { changeCase, touchCase, type LockedCase } from '@/lib/commands/case/change-case';
import { lockDeciders } from '@/lib/commands/shared/locks';
import { addToTimeline } from '@/lib/commands/shared/tell';

/** About which child, in which case, by whom and when. */
export type AboutChild = {
  actor: StaffActor;
  caseId: string;
  childId: string;
  at: Date;
  /** the BSN with which somebody will sign in from now on */
  bsn?: string | null;
  isDone?: (tx: Tx) => Promise<boolean>;
};

/** The case under its lock, and everybody who lives with the child. */
export type ChildAtHome = { found: LockedCase; people: readonly Housemate[] };

/**
 * Changes who decides about a child of a household, while nobody else does and nobody is asked about it.
 * @param about which child
 * @param work what changes
 * @throws NotFoundError for others, and for who is no child of this household
 */
export async function withChild(
  { actor, caseId, childId, at, bsn, isDone }: AboutChild,
  work: (tx: Tx, home: ChildAtHome) => Promise<void>,
): Promise<void> {
  const lockFirst = async (tx: Tx) => {
    await lockDeciders(tx, [childId]);
    if (bsn) await lockBsn(tx, bsn);
  };
  const change = {
    ...({ actor, verb: 'keepAuthority', caseId, at, locksHousehold: true } as const),
    ...{ lockFirst, isDone },
  };
  await changeCase(change, async (tx, found) => {
    const people = await livingAt(tx, { householdId: found.householdId, today: today(at) });
    if (!people.some(({ id, age }) => id === childId && age < adultFrom)) throw new NotFoundError();
    await work(tx, { found, people });
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'authorityChanged' });
    await touchCase(tx, caseId, at);
  });
}
