import 'server-only';
import { domainByKey } from '@/lib/domains';
import { endedParts } from '@/lib/facts/retention/ended-parts';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { destroyableParts } from '@/lib/policies/retention';
import { lockHousehold, lockSignIns } from '@/lib/commands/shared/locks';

/** The part as this team lead may have it destroyed. */
async function findPart(tx: Tx, actor: StaffActor, partId: string, at: Date) {
  const mark = await tx.partRetention.findFirst({
    where: { AND: [{ partId }, destroyableParts(actor, today(at))] },
    select: {
      part: { select: { domain: true, case: { select: { householdId: true } } } },
    },
  });
  return mark?.part ?? null;
}

/** The same form was accepted before: by a double click, a reload, or a retry after a broken connection. */
async function wasDestroyed(tx: Tx, { staffId }: StaffActor, formKey: string): Promise<boolean> {
  const where = { formKey, destroyedById: staffId };
  return (await tx.destroyedPart.count({ where })) > 0;
}

/**
 * Sign-ins before the household: a signed-in resident who sends takes them in that order as well. All those that
 * `destroy_part` locks: also of who asked and lives there no more.
 */
async function lockHome(tx: Tx, householdId: string): Promise<void> {
  const where = { householdId };
  const members = await tx.householdMember.findMany({ where, select: { personId: true } });
  const asked = { askerId: true, matchedPersonId: true } as const;
  const requests = await tx.helpRequest.findMany({ where, select: asked });
  const people = [
    ...members.map(({ personId }) => personId),
    ...requests.flatMap(({ askerId, matchedPersonId }) => [askerId, matchedPersonId]),
  ];
  await lockSignIns(
    tx,
    people.filter((id) => id !== null),
  );
  await lockHousehold(tx, householdId);
}

async function destroy(
  tx: Tx,
  actor: StaffActor,
  partId: string,
  formKey: string,
  at: Date,
): Promise<void> {
  const found = await findPart(tx, actor, partId, at);
  if (found) await lockHome(tx, found.case.householdId);
  if (await wasDestroyed(tx, actor, formKey)) return;
  const part = found && (await findPart(tx, actor, partId, at));
  if (!part) throw new NotFoundError();
  const [facts] = await endedParts(tx, [partId]);
  const isOver = facts?.destroyable && facts.destroyable.from <= today(at);
  if (!isOver || facts.waits.length > 0) throw new ConflictError({ waits: facts?.waits[0] });
  // The list says under which article; what it says now counts, and not what it said last night.
  await tx.partRetention.updateMany({
    where: { partId },
    data: { article: facts.destroyable!.article },
  });
  const answers = domainByKey(part.domain)?.questions.map(({ key }) => key) ?? [];
  const [done] = await tx.$queryRaw<{ isGone: boolean }[]>(Prisma.sql`
    select destroy_part(${partId}::uuid, ${actor.staffId}::uuid, ${formKey}::uuid, ${answers}::text[]) as "isGone"`);
  if (!done?.isGone) throw new ConflictError({});
  const payload = { domain: part.domain };
  await record(tx, { event: 'part.destroyed', payload, actor, origin: 'work' });
}

/**
 * A team lead confirms that a part is destroyed: all that is only of it goes, and with the last part of a household the case
 * and its people as well (`destroy_part` of the database, which looks once more itself). What stays is that it was.
 * @param actor team lead of the case
 * @param partId uuid of a part whose day has come
 * @param formKey of the form: posting it twice destroys once
 * @param at moment
 * @throws NotFoundError for others, and for what is not over or not there any more; the attempt is recorded. ConflictError
 * when something waits by now: it was opened again, or somebody objected, complained or asked for help
 */
export async function destroyPart(
  actor: StaffActor,
  partId: string,
  formKey: string,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        ...{ event: 'retention.viewed', payload: {}, result: 'refused' },
        ...{ actor, origin: 'work' },
      }),
    (tx) => destroy(tx, actor, partId, formKey, at),
  );
}
