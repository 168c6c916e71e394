import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { personWithBsn } from '@/lib/platform/sign-in/bsn-identity';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type {
  AuthorityEnd,
  GuardianContactTyped,
  ReadingTyped,
  SignInTyped,
} from '@/lib/schemas/authority';
import { withChild } from './child-of-case';

/** Which authority, in which case. */
export type WhichAuthority = { caseId: string; childId: string; authorityId: string };

/** As it stands, while nobody else changes it; what ended is not there any more. */
async function standing(tx: Tx, { childId, authorityId }: WhichAuthority, version: number) {
  const row = await tx.authority.findFirst({
    where: { id: authorityId, childId, until: null },
    select: {
      ...{ adultId: true, since: true, version: true, reading: true },
      ...{ contactName: true, contactPhone: true, contactEmail: true },
    },
  });
  if (!row) throw new NotFoundError();
  const { adultId, since, version: stands, ...current } = row;
  if (stands !== version) throw new ConflictError(current);
  return { adultId, since };
}

/** As it stands, of a person: an institution neither reads nor signs in here. */
async function standingPerson(tx: Tx, which: WhichAuthority, version: number): Promise<string> {
  const { adultId } = await standing(tx, which, version);
  if (adultId === null) throw new NotFoundError();
  return adultId;
}

/**
 * Somebody no longer decides about a child. What this one said before counts no more from that
 * moment on, and a question that waits is not this one's any more (`ownQuestions`).
 * @param actor contact person or stand-in
 * @param which authority, of a child of this household
 * @param typed from which day, why, and the version that the page showed
 * @param at moment
 * @throws NotFoundError for others and for what ended already; ConflictError when somebody was first
 */
export async function endAuthority(
  actor: StaffActor,
  which: WhichAuthority,
  { until, endReason, version }: AuthorityEnd,
  at: Date = now(),
): Promise<void> {
  const { caseId, childId, authorityId: id } = which;
  const isDone = async (tx: Tx) =>
    (await tx.authority.count({
      where: { id, childId, until: toDateColumn(until), endedById: actor.staffId },
    })) > 0;
  await withChild({ actor, caseId, childId, at, isDone }, async (tx, { found }) => {
    const { since } = await standing(tx, which, version);
    if (since && until < fromDateColumn(since)) {
      throw new FieldErrorsError([{ path: 'until', key: 'endsBeforeStart' }]);
    }
    const ended = { endedAt: at, endedById: actor.staffId, endReason };
    await tx.authority.update({
      where: { id },
      data: { until: toDateColumn(until), ...ended, version: { increment: 1 } },
      select: { id: true },
    });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const payload = { authorityId: id, personId: childId };
    await record(tx, { event: 'authority.ended', payload, ...about });
  });
}

/**
 * Decides what an adult who lives elsewhere reads about a child.
 * @param actor contact person or stand-in
 * @param which authority, of a child of this household
 * @param typed what from now on, why, and the version that the page showed
 * @param at moment
 * @throws NotFoundError for others and for what ended; ConflictError when somebody was first
 */
export async function decideReading(
  actor: StaffActor,
  which: WhichAuthority,
  { reading, readingReason, version }: ReadingTyped,
  at: Date = now(),
): Promise<void> {
  const { caseId, childId, authorityId: id } = which;
  await withChild({ actor, caseId, childId, at }, async (tx, { found }) => {
    await standingPerson(tx, which, version);
    await tx.authority.update({
      where: { id },
      data: { reading, readingReason, version: { increment: 1 } },
      select: { id: true },
    });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const payload = { authorityId: id, personId: childId, reading };
    await record(tx, { event: 'authority.readingDecided', payload, ...about });
  });
}

/**
 * Whom to ask from now on at the institution that is guardian of a child.
 * @param actor contact person or stand-in
 * @param which authority, of a child of this household
 * @param typed who, how to reach this one, and the version that the page showed
 * @param at moment
 * @throws NotFoundError for others, for what ended and for a person; ConflictError when somebody was first
 */
export async function changeGuardianContact(
  actor: StaffActor,
  which: WhichAuthority,
  { version, ...contact }: GuardianContactTyped,
  at: Date = now(),
): Promise<void> {
  const { caseId, childId, authorityId: id } = which;
  await withChild({ actor, caseId, childId, at }, async (tx, { found }) => {
    const { adultId } = await standing(tx, which, version);
    if (adultId !== null) throw new NotFoundError();
    await tx.authority.update({
      where: { id },
      data: { ...contact, version: { increment: 1 } },
      select: { id: true },
    });
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const payload = { authorityId: id, personId: childId };
    await record(tx, { event: 'authority.contactChanged', payload, ...about });
  });
}

/**
 * Somebody who was written down as deciding about a child signs in from now on as this person: who lives elsewhere and never
 * asked for help is found by the BSN, as everybody else is.
 * @param actor contact person or stand-in
 * @param which authority, of a child of this household
 * @param typed the BSN, and the version that the page showed
 * @param at moment
 * @throws NotFoundError for others and for what ended; ConflictError when somebody was first; FieldErrorsError when the
 * number is somebody else's, or this person has another one
 */
export async function linkSignIn(
  actor: StaffActor,
  which: WhichAuthority,
  { bsn, version }: SignInTyped,
  at: Date = now(),
): Promise<void> {
  const { caseId, childId, authorityId: id } = which;
  await withChild({ actor, caseId, childId, at, bsn }, async (tx, { found }) => {
    const adultId = await standingPerson(tx, which, version);
    const personId = await personWithBsn(tx, bsn, async () => adultId);
    if (personId !== adultId) throw new FieldErrorsError([{ path: 'bsn', key: 'bsnKnown' }]);
    const about = { actor, origin: 'work' as const, caseId, householdId: found.householdId };
    const payload = { authorityId: id, personId: childId };
    await record(tx, { event: 'authority.signInLinked', payload, ...about });
  });
}
