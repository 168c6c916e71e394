import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record, type Origin } from '@/lib/platform/audit';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomToken, tokenHash } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { sealMailValue } from '@/lib/platform/mail-values';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Inviting } from '@/lib/schemas/take-part';
import { orderMail } from '@/lib/commands/shared/order-message';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { addressColumns, addressIndex } from '@/lib/facts/participant/address';

const day = 24 * 60 * 60_000;
/** How long the link in the mail works, in days; after that the address is enough to come in. */
const linkDays = 14;

/** Who invites whom to which household. */
export type Invited = Inviting & {
  actor: Actor;
  origin: Origin;
  /** as the story of the case names who did it */
  by: { name: string; staffId?: string };
  /** a resident, or the contact person on the day on which a resident said yes */
  inviter: { invitedById: string } | { startedById: string; knownOn: LocalDate };
  householdId: string;
  caseId: string;
  at: Date;
};

/** The form was posted before: by a double click, or a retry after a broken connection. */
async function wasMade(tx: Tx, { formKey, householdId, email }: Invited): Promise<boolean> {
  const made = await tx.involvement.findUnique({
    where: { id: formKey },
    select: { householdId: true, participant: { select: { emailIndex: true } } },
  });
  const isSame =
    made?.householdId === householdId && made.participant?.emailIndex === addressIndex(email);
  if (made && !isSame) throw new NotFoundError();
  return made !== null;
}

/** What ended by itself has ended; who takes part still, is not invited twice. */
async function closePast(tx: Tx, { householdId, email, at }: Invited): Promise<void> {
  const there = { householdId, endedAt: null, participant: { emailIndex: addressIndex(email) } };
  await tx.involvement.updateMany({
    where: { ...there, endsOn: { lt: toDateColumn(today(at)) } },
    data: { endedAt: at },
  });
  if ((await tx.involvement.count({ where: there })) === 0) return;
  throw new FieldErrorsError([{ path: 'email', key: 'takesPartAlready' }]);
}

/** The same person as before in this household; never one whom another household knows. */
async function participantOf(tx: Tx, invited: Invited): Promise<string> {
  const { householdId, email, name, organisation, kind } = invited;
  const words = { name, organisation: organisation || null, kind };
  const known = await tx.participant.findFirst({
    where: { emailIndex: addressIndex(email), involvements: { some: { householdId } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (known) {
    await tx.participant.update({ where: known, data: words, select: { id: true } });
    return known.id;
  }
  const made = await tx.participant.create({
    data: { ...words, ...addressColumns(email), createdAt: invited.at },
    select: { id: true },
  });
  return made.id;
}

/** A mail with a link, and nothing about the household: no name of anybody, and not what it is about. */
async function sendLink(tx: Tx, { formKey, email, caseId, at }: Invited): Promise<void> {
  const token = randomToken();
  const { id } = await tx.invitation.create({
    data: {
      ...{ involvementId: formKey, tokenHash: tokenHash(token), sentAt: at },
      expiresAt: new Date(at.getTime() + linkDays * day),
    },
    select: { id: true },
  });
  await orderMail(tx, {
    ...{ to: email, template: 'invited', language: 'nl', cause: `invited:${id}` },
    values: { token: sealMailValue(token) },
    ...{ caseId, involvementId: formKey },
  });
}

/**
 * Lets somebody from outside take part until a day, and sends the link. The same form twice is one invitation.
 * @param tx transaction in which the household is locked, and the policy was asked
 * @param invited who invites whom, what for and until when; the key of the form becomes the id of the involvement
 * @returns whether it was made now
 * @throws FieldErrorsError when this one takes part already; NotFoundError when the key is of another form
 */
export async function makeInvitation(tx: Tx, invited: Invited): Promise<boolean> {
  if (await wasMade(tx, invited)) return false;
  await closePast(tx, invited);
  const { formKey, householdId, caseId, name, role, endsOn, at, by, inviter } = invited;
  const whose =
    'knownOn' in inviter ? { ...inviter, knownOn: toDateColumn(inviter.knownOn) } : inviter;
  await tx.involvement.create({
    data: {
      ...{ id: formKey, householdId, role, since: at, endsOn: toDateColumn(endsOn) },
      ...{ participantId: await participantOf(tx, invited), ...whose },
    },
    select: { id: true },
  });
  await sendLink(tx, invited);
  const line = { caseId, at, actorName: by.name, actorId: by.staffId };
  await addToTimeline(tx, { ...line, kind: 'involved', text: `${name}: ${role}` });
  await record(tx, {
    ...{ event: 'involvement.started', payload: { involvementId: formKey } },
    ...{ actor: invited.actor, origin: invited.origin, caseId, householdId },
  });
  return true;
}
