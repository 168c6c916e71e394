import 'server-only';
import { homesOf } from '@/lib/facts/household/homes-of';
import { personOf } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { visibleRequests } from '@/lib/policies/help-request';
import type { ContactKey } from '@/lib/schemas/feedback';

/** A contact that somebody had with a colleague. */
export type HelpedContact = ContactKey & {
  at: Date;
  staff: { id: string; name: string; teamId: string | null };
  /** the keyed index under which an answer about it is kept, and that of who answers */
  onceIndex: string;
  whoIndex: string;
};

const day = 24 * 60 * 60 * 1000;
/** After this many days nobody is asked about it any more. */
const askedDays = 28;
const most = 10;

const staff = { select: { id: true, name: true, teamId: true } } as const;

type Found = ContactKey & { at: Date; staffId: string };

async function spoken(tx: Tx, requestIds: string[], since: Date): Promise<Found[]> {
  const rows = await tx.timelineEntry.findMany({
    where: {
      ...{ requestId: { in: requestIds }, at: { gte: since }, actorId: { not: null } },
      kind: { startsWith: 'contact.' },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, at: true, actorId: true },
  });
  return rows.map(({ id, at, actorId }) => ({ kind: 'contact', id, at, staffId: actorId! }));
}

async function visited(tx: Tx, householdIds: string[], since: Date, at: Date): Promise<Found[]> {
  const rows = await tx.appointment.findMany({
    where: {
      ...{ householdId: { in: householdIds }, state: 'planned' },
      ...{ endsAt: { gte: since, lt: at } },
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, endsAt: true, plannedById: true },
  });
  return rows.map(({ id, endsAt, plannedById }) => ({
    ...{ kind: 'visit', id, at: endsAt, staffId: plannedById },
  }));
}

async function answered(tx: Tx, requestIds: string[], since: Date): Promise<Found[]> {
  const rows = await tx.requestPart.findMany({
    where: { requestId: { in: requestIds }, status: 'answered', closedAt: { gte: since } },
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, closedAt: true, case: { select: { contactPersonId: true } } },
  });
  return rows.map(({ id, closedAt, case: { contactPersonId: staffId } }) => ({
    ...{ kind: 'part', id, at: closedAt!, staffId },
  }));
}

/**
 * The contacts that a resident had in the last 28 days: contact about an own request, a visit, a part that was answered.
 * @param tx transaction or client
 * @param actor resident or holder of a slip
 * @param at now
 * @returns latest first
 */
export async function contactsOf(
  tx: Tx,
  actor: ResidentActor | SlipActor,
  at: Date,
): Promise<HelpedContact[]> {
  const personId = await personOf(tx, actor);
  if (personId === null) return [];
  const since = new Date(at.getTime() - askedDays * day);
  const requests = await tx.helpRequest.findMany({
    where: visibleRequests(actor),
    orderBy: { submittedAt: 'desc' },
    take: most,
    select: { id: true },
  });
  const requestIds = requests.map(({ id }) => id);
  const householdIds = (await homesOf(tx, actor, today(at))).map((one) => one.householdId);
  const found = [
    ...(await spoken(tx, requestIds, since)),
    ...(await visited(tx, householdIds, since, at)),
    ...(await answered(tx, requestIds, since)),
  ];
  const colleagues = await tx.staff.findMany({
    where: { id: { in: found.map(({ staffId }) => staffId) } },
    ...staff,
  });
  const byId = new Map(colleagues.map((one) => [one.id, one]));
  return found
    .flatMap(({ staffId, ...contact }) => {
      const by = byId.get(staffId);
      if (!by) return [];
      const once = `${contact.kind}:${contact.id}:${personId}`;
      const [onceIndex, whoIndex] = [
        blindIndex('feedback-once', once),
        blindIndex('feedback-who', personId),
      ];
      return [{ ...contact, staff: by, onceIndex, whoIndex }];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/**
 * One of them.
 * @param tx transaction or client
 * @param actor resident or holder of a slip
 * @param key which contact
 * @param at now
 * @returns null when it is not of this resident, or too long ago
 */
export async function contactOf(
  tx: Tx,
  actor: ResidentActor | SlipActor,
  { kind, id }: ContactKey,
  at: Date,
): Promise<HelpedContact | null> {
  const contacts = await contactsOf(tx, actor, at);
  return contacts.find((one) => one.kind === kind && one.id === id) ?? null;
}
