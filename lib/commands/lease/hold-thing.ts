import 'server-only';
import { mayType } from '@/lib/facts/lease/at-thing';
import { holderOf, isOfCase } from '@/lib/facts/lease/holder';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Held, TypedFields } from '@/lib/schemas/lease';
import { typedTextPurpose } from '@/lib/facts/lease/typed-text';

/** How long somebody holds a thing after the last sign of typing, in seconds; a form gives one every few seconds. */
const leaseSeconds = 60;

/** Somebody types in the form of a thing. */
export type Holding = Held & {
  caseId: string;
  /** every field of the form, as it would be posted */
  typed: TypedFields;
  /** takes over from who holds it */
  isTakingOver: boolean;
};

/** Who holds a thing now: oneself, or somebody else by name. */
export type Holder = { isSelf: true } | { isSelf: false; name: string };

/** Before anything else: whoever is taken over the next moment has lost nothing. */
async function keepText(tx: Tx, { staffId }: StaffActor, holding: Holding, at: Date) {
  const { thing, thingId, typed } = holding;
  const row = { ...seal(JSON.stringify(typed), typedTextPurpose), savedAt: at };
  await tx.typedText.upsert({
    where: { thing_thingId_staffId: { thing, thingId, staffId } },
    create: { thing, thingId, staffId, ...row },
    update: row,
    select: { thing: true },
  });
}

/** One conditional statement: who comes second, in this process or another, changes no row. */
async function take(tx: Tx, actor: StaffActor, holding: Holding, at: Date): Promise<boolean> {
  const { caseId, thing, thingId, isTakingOver } = holding;
  const until = new Date(at.getTime() + leaseSeconds * 1000);
  const count = await tx.$executeRaw(Prisma.sql`
    insert into edit_lease as held (thing, thing_id, holder_kind, holder_id, holder_name, session_id, held_until)
    values (${thing}, ${thingId}::uuid, 'staff', ${actor.staffId}::uuid, ${actor.name}, ${actor.sessionId}::uuid, ${until})
    on conflict (thing, thing_id) do update
      set holder_id = excluded.holder_id, holder_name = excluded.holder_name,
        session_id = excluded.session_id, held_until = excluded.held_until
      where held.holder_id = excluded.holder_id or held.held_until <= ${at} or ${isTakingOver}
        or not ${isOfCase(caseId, Prisma.sql`held.holder_id`, at)}`);
  return count > 0;
}

/**
 * Takes a thing for who begins to type in its form, keeps it for who goes on, and takes it over when that is asked. What
 * was typed is kept for who typed it, whoever holds the thing. A lease forbids nobody to type, and ends by itself: that
 * nothing is overwritten, the versions see to.
 * @param actor colleague
 * @param holding thing and typed fields
 * @param at moment
 * @returns who holds it now
 * @throws NotFoundError for who may not change it
 */
export async function holdThing(
  actor: StaffActor,
  holding: Holding,
  at: Date = now(),
): Promise<Holder> {
  return transaction(async (tx) => {
    if (!(await mayType(tx, actor, holding.caseId, holding, today(at)))) throw new NotFoundError();
    await keepText(tx, actor, holding, at);
    if (await take(tx, actor, holding, at)) return { isSelf: true };
    const held = await holderOf(tx, holding, at);
    return held ? { isSelf: false, name: held.holderName } : { isSelf: true };
  });
}
