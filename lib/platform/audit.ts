import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from './actor-types';
import type { AuditEvent, AuditPayloads } from './audit-events';
import { database, transaction, type Tx } from './db';
import { now } from './clock';
import { NotFoundError } from './errors';
import { insertRows, type Rows } from './insert-rows';

/** Where it was done: the channel, never an address with personal data. */
export type Origin = 'online' | 'desk' | 'work' | 'mine' | 'sign-in' | 'worker' | 'seed';

/** One row of the record (BIO2 8.15): action, object, result, origin, actor, time. */
export type AuditEntry<E extends AuditEvent = AuditEvent> = {
  event: E;
  payload: AuditPayloads[E];
  actor: Actor | 'system';
  origin: Origin;
  result?: 'done' | 'refused';
  caseId?: string | null;
  householdId?: string | null;
  requestId?: string | null;
  /** what for, in words that the resident reads in the log */
  reason?: string;
};

const nobody = { actorId: null, actorName: null };

function actorColumns(actor: Actor | 'system') {
  if (actor === 'system') return { actorKind: 'system', ...nobody };
  if (actor.kind === 'staff') {
    const actorName = `${actor.name}, ${actor.functionTitle}`;
    return { actorKind: 'staff', actorId: actor.staffId, actorName };
  }
  if (actor.kind === 'resident')
    return { ...nobody, actorKind: 'resident', actorId: actor.identityId };
  if (actor.kind === 'participant') {
    return { actorKind: 'participant', actorId: actor.participantId, actorName: actor.name };
  }
  if (actor.kind === 'slip') return { ...nobody, actorKind: 'slip', actorId: actor.requestId };
  return { actorKind: 'anonymous', ...nobody };
}

function toRow<E extends AuditEvent>(entry: AuditEntry<E>) {
  return {
    ...{ id: randomUUID(), at: now(), event: entry.event, payload: entry.payload },
    result: entry.result ?? 'done',
    origin: entry.origin,
    caseId: entry.caseId ?? null,
    householdId: entry.householdId ?? null,
    requestId: entry.requestId ?? null,
    reason: entry.reason ?? null,
    ...actorColumns(entry.actor),
  };
}

/**
 * The record of events, to be written in the same statement as the change itself.
 * @param entries what happened, by whom, to what
 * @returns rows
 */
export function auditRows(...entries: AuditEntry[]): Rows {
  return { auditEvent: entries.map(toRow) };
}

/**
 * Records events in the transaction of the change itself, so that there is no change without its record.
 * @param tx transaction of the change
 * @param entries what happened, by whom, to what
 */
export async function record(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  await insertRows(tx, auditRows(...entries));
}

/**
 * Records a look or a refusal that stands by itself, outside any change.
 * @param entry what was looked at or refused, by whom
 */
export async function recordAlone(entry: AuditEntry): Promise<void> {
  await database().auditEvent.create({ data: toRow(entry), select: { id: true } });
}

/**
 * Runs a change in one transaction. When what it is about is not there for this person, the attempt is recorded by itself,
 * for the transaction leaves nothing behind.
 * @param refused records the attempt
 * @param work the change; it says with NotFoundError that this is not for who asks
 * @returns what the work returns
 * @throws what the work throws
 */
export async function recordingRefusal<T>(
  refused: () => Promise<void>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await transaction(work);
  } catch (error) {
    if (error instanceof NotFoundError) await refused();
    throw error;
  }
}
