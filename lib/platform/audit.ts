import 'server-only';
import type { Actor } from './actor-types';
import type { AuditEvent, AuditPayloads } from './audit-events';
import { database, type Tx } from './db';
import { now } from './clock';

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

function actorColumns(actor: Actor | 'system') {
  if (actor === 'system') return { actorKind: 'system' };
  if (actor.kind === 'staff') {
    const actorName = `${actor.name}, ${actor.functionTitle}`;
    return { actorKind: 'staff', actorId: actor.staffId, actorName };
  }
  if (actor.kind === 'resident') return { actorKind: 'resident', actorId: actor.identityId };
  if (actor.kind === 'slip') return { actorKind: 'slip', actorId: actor.requestId };
  return { actorKind: 'anonymous' };
}

function toRow<E extends AuditEvent>(entry: AuditEntry<E>) {
  return {
    at: now(),
    event: entry.event,
    result: entry.result ?? 'done',
    origin: entry.origin,
    caseId: entry.caseId ?? null,
    householdId: entry.householdId ?? null,
    requestId: entry.requestId ?? null,
    reason: entry.reason ?? null,
    payload: entry.payload,
    ...actorColumns(entry.actor),
  };
}

/**
 * Records events in the transaction of the change itself, so that there is no change without its record.
 * @param tx transaction of the change
 * @param entries what happened, by whom, to what
 */
export async function record(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 1)
    await tx.auditEvent.create({ data: toRow(entries[0]!), select: { id: true } });
  else if (entries.length > 1) await tx.auditEvent.createMany({ data: entries.map(toRow) });
}

/**
 * Records a look or a refusal that stands by itself, outside any change.
 * @param entry what was looked at or refused, by whom
 */
export async function recordAlone(entry: AuditEntry): Promise<void> {
  await database().auditEvent.create({ data: toRow(entry), select: { id: true } });
}
