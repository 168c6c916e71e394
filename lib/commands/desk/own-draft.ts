import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { randomToken, tokenHash } from '@/lib/platform/crypto';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { can } from '@/lib/policies';
import { deskSteps } from '@/lib/schemas/desk';

/** A visit of the host who acts, locked until the end of the transaction. `look` is the kept outcome of the look-up. */
export type OwnDraft = { id: string; isSent: boolean; look: unknown };

type Row = {
  id: string;
  host_id: string | null;
  channel: string;
  sent_at: Date | null;
  look: unknown;
};

/** Somebody else's visit. To whoever asks it is not there; the record says that it was asked for. */
export class NotOwnVisitError extends NotFoundError {}

/**
 * Records that somebody asked for a visit of another host. When it was sent already, its resident reads that.
 * @param actor colleague
 * @param walkIn uuid of the visit
 */
async function recordRefusal(actor: StaffActor, walkIn: string): Promise<void> {
  const request = await database().helpRequest.findUnique({
    where: { submissionKey: walkIn },
    select: { id: true, caseId: true, householdId: true },
  });
  await recordAlone({
    event: 'desk.visitViewed',
    payload: { walkIn },
    actor,
    origin: 'desk',
    result: 'refused',
    ...(request && {
      requestId: request.id,
      caseId: request.caseId,
      householdId: request.householdId,
    }),
  });
}

/**
 * Runs a change of a visit in one transaction. A refusal is recorded by itself, for the transaction of the change leaves
 * nothing behind.
 * @param actor who wants to change it
 * @param walkIn uuid of the visit
 * @param work everything that changes; it asks for the visit itself
 * @returns what the work returns
 * @throws NotFoundError when the visit is of another host
 */
export async function changeVisit<T>(
  actor: StaffActor,
  walkIn: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await transaction(work);
  } catch (error) {
    if (error instanceof NotOwnVisitError) await recordRefusal(actor, walkIn);
    throw error;
  }
}

/** A host may have two windows: what is on the screen, and what is set aside, changes one after the other. */
async function lockDesk(tx: Tx, actor: StaffActor): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${`desk:${actor.staffId}`}, 0))`,
  );
}

/**
 * Locks a visit of this host.
 * @param tx transaction
 * @param actor host
 * @param id uuid
 * @returns the visit, or null when nothing was kept of it yet
 * @throws NotFoundError when it is somebody else's, or the actor does not work at the desk
 */
export async function lockOwnDraft(
  tx: Tx,
  actor: StaffActor,
  id: string,
): Promise<OwnDraft | null> {
  if (!can(actor, 'enter', { kind: 'desk' })) throw new NotOwnVisitError();
  await lockDesk(tx, actor);
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    select d.id, d.host_id, d.channel, d.sent_at,
      (select values from draft_answer where draft_id = d.id and step = ${deskSteps.look}) as look
    from draft d where d.id = ${id}::uuid for update of d`);
  if (!row) return null;
  if (row.host_id !== actor.staffId || row.channel !== 'desk') throw new NotOwnVisitError();
  return { id: row.id, isSent: row.sent_at !== null, look: row.look };
}

/** Who is next must not meet the words of who was before: at most one visit of a host is on the screen. */
async function setOthersAside(tx: Tx, actor: StaffActor, id: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    insert into draft_answer (draft_id, step, values, saved_at)
    select id, ${deskSteps.aside}, '{}', ${now()} from draft
    where host_id = ${actor.staffId}::uuid and channel = 'desk' and sent_at is null
      and id <> ${id}::uuid
    on conflict do nothing`);
}

/**
 * Brings a visit to the screen of its host; others of this host are set aside.
 * @param tx transaction
 * @param actor host
 * @param id uuid of a visit of this host
 */
export async function bringForward(tx: Tx, actor: StaffActor, id: string): Promise<void> {
  await tx.draftAnswer.deleteMany({ where: { draftId: id, step: deskSteps.aside } });
  await setOthersAside(tx, actor, id);
}

/**
 * Locks a visit of this host, made when it is not there yet: the page chose its id, so that the first two saves make one
 * visit.
 * @param tx transaction
 * @param actor host
 * @param id uuid that the page chose
 * @returns the locked visit
 * @throws NotFoundError when the id is somebody else's
 */
export async function openOwnDraft(tx: Tx, actor: StaffActor, id: string): Promise<OwnDraft> {
  if (!can(actor, 'enter', { kind: 'desk' })) throw new NotOwnVisitError();
  await lockDesk(tx, actor);
  const at = now();
  const made = await tx.draft.createMany({
    data: [
      {
        id,
        channel: 'desk',
        hostId: actor.staffId,
        createdAt: at,
        updatedAt: at,
        // Nobody holds this secret: a visit is opened by its host, never by a cookie.
        tokenHash: tokenHash(randomToken()),
      },
    ],
    skipDuplicates: true,
  });
  const draft = await lockOwnDraft(tx, actor, id);
  if (!draft) throw new NotFoundError();
  if (made.count > 0) await setOthersAside(tx, actor, id);
  return draft;
}

/**
 * Keeps one row of a visit.
 * @param tx transaction in which the visit is locked
 * @param draftId uuid
 * @param step key of the row
 * @param values what to keep; ids and typed text
 */
export async function keepRow(
  tx: Tx,
  draftId: string,
  step: string,
  values: Prisma.InputJsonObject,
): Promise<void> {
  const savedAt = now();
  await tx.draftAnswer.upsert({
    where: { draftId_step: { draftId, step } },
    create: { draftId, step, values, savedAt },
    update: { values, savedAt, version: { increment: 1 } },
    select: { step: true },
  });
}
