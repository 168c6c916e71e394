import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';
import { mayHelpFields, standingOf, standInIdsOf } from '@/lib/policies/case';
import type { Colleague, Verbs } from '@/lib/policies/sentences';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { lockCase, lockHousehold } from '@/lib/commands/shared/locks';

/** A case as it stands under its lock. */
export type LockedCase = {
  id: string;
  number: number;
  householdId: string;
  contactPersonId: string;
  contactPerson: Colleague & { name: string };
  standInIds: string[];
  /** how the one who asks stands to the household */
  isHidden: boolean;
  isExcluded: boolean;
  status: string;
  version: number;
  isNew: boolean;
};

/** Who wants to do what with which case, and when. */
export type CaseChange = {
  actor: StaffActor;
  verb: Verbs['case'];
  caseId: string;
  at: Date;
  /** locks what comes before household and case, for a change that needs it */
  lockFirst?: (tx: Tx) => Promise<void>;
  /** lock the household before the case: for changes of who lives there */
  locksHousehold?: boolean;
  /** asked under the lock: whether this very change was made a moment ago, by the first of two presses */
  isDone?: (tx: Tx) => Promise<boolean>;
};

async function lock(tx: Tx, { caseId, lockFirst, locksHousehold }: CaseChange): Promise<void> {
  await lockFirst?.(tx);
  if (locksHousehold) {
    const found = await tx.case.findUnique({
      where: { id: caseId },
      select: { householdId: true },
    });
    if (found) await lockHousehold(tx, found.householdId);
  }
  await lockCase(tx, caseId);
}

async function read(tx: Tx, { actor, caseId, at }: CaseChange): Promise<LockedCase | null> {
  const day = toDateColumn(today(at));
  const awayNow = { from: { lte: day }, until: { gte: day }, standInId: { not: null } };
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      id: true,
      number: true,
      householdId: true,
      contactPersonId: true,
      status: true,
      version: true,
      isNew: true,
      household: { select: mayHelpFields },
      contactPerson: {
        select: {
          name: true,
          teamId: true,
          roles: true,
          absences: { where: awayNow, select: { standInId: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { household, ...facts } = found;
  const { absences, ...contactPerson } = found.contactPerson;
  const standInIds = standInIdsOf(absences, household);
  return { ...facts, contactPerson, standInIds, ...standingOf(actor.staffId, household) };
}

/**
 * Whether the policy lets somebody do something with a locked case.
 * @param actor colleague
 * @param verb what
 * @param found the case, read under its lock
 * @returns true when a sentence allows it
 */
function mayChange(actor: StaffActor, verb: Verbs['case'], found: LockedCase): boolean {
  const { contactPersonId, contactPerson, standInIds, isHidden, isExcluded } = found;
  const standing = { standInIds, isHidden, isExcluded };
  return can(actor, verb, { kind: 'case', contactPersonId, contactPerson, ...standing });
}

/**
 * Another case within a change that has begun, under its lock and with the policy asked.
 * @param tx transaction of the change; locks that come before the case are taken
 * @param change who wants to do what with which case, and when
 * @returns the case as it stands
 * @throws NotFoundError when there is no such case for this colleague
 */
export async function caseAlong(tx: Tx, change: CaseChange): Promise<LockedCase> {
  await lockCase(tx, change.caseId);
  const found = await read(tx, change);
  if (!found || !mayChange(change.actor, change.verb, found)) throw new NotFoundError();
  return found;
}

/**
 * Runs a change of a case: one transaction, the case locked and read again, the policy asked inside. A refusal is
 * recorded by itself, for the transaction of the change leaves nothing behind.
 * @param change who wants to do what
 * @param work everything that changes, with the case as it stands under its lock
 * @returns what the work returns; undefined when `isDone` said that there is nothing left to do
 * @throws NotFoundError when there is no such case for this colleague
 */
export async function changeCase<T>(
  change: CaseChange,
  work: (tx: Tx, found: LockedCase) => Promise<T>,
): Promise<T | undefined> {
  let isRefused = false;
  try {
    return await transaction(async (tx) => {
      await lock(tx, change);
      if (await change.isDone?.(tx)) return undefined;
      const found = await read(tx, change);
      isRefused = !found || !mayChange(change.actor, change.verb, found);
      if (!found || isRefused) throw new NotFoundError();
      const done = await work(tx, found);
      await endNotices(tx, { caseIds: [found.id] }, change.at);
      return done;
    });
  } catch (error) {
    if (isRefused) await recordRefusal(change.actor, change.caseId);
    throw error;
  }
}

/**
 * Records that somebody asked for a case that is not for this person, or not there.
 * @param actor colleague
 * @param caseId uuid that was asked for
 */
async function recordRefusal(actor: StaffActor, caseId: string): Promise<void> {
  await recordAlone({
    event: 'case.viewed',
    payload: {},
    actor,
    origin: 'work',
    result: 'refused',
    caseId,
  });
}

/**
 * The contact person did something: the case moves back in the list of what waits longest, and is no longer new.
 * @param tx transaction of the change
 * @param caseId uuid
 * @param at moment of the change
 */
export async function touchCase(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.case.update({
    where: { id: caseId },
    data: { movedAt: at, isNew: false },
    select: { id: true },
  });
}
