import { sendMessage } from '@/lib/commands/talk/send-message';
import { addReader } from '@/lib/commands/talk/share-talk';
import type { Place } from '@/lib/facts/talk/at-talk';
import type { Actor, ParticipantActor, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { TakenFile } from '@/lib/platform/files/take-file';
import type { MessageInput } from '@/lib/schemas/talk';

/** The conversation of a household, or of one of its people. */
export const at = (householdId: string, ownerId: string | null = null) =>
  ({ householdId, ownerId }) satisfies Place;

type At = ReturnType<typeof at>;

/** Says something, as somebody who read everything. */
export async function say(
  actor: Actor,
  place: At,
  text: string,
  more: Partial<MessageInput> & { files?: TakenFile[] } = {},
): Promise<void> {
  const { files = [], ...about } = more;
  const last = await lastIn(place);
  const message = { formKey: randomId(), seen: last?.id ?? null, text, ...about };
  await sendMessage(actor, place, message, files);
}

/** The conversation with everything in it, as it stands in the database. */
export function talkIn({ householdId, ownerId: personId }: At) {
  return database().conversation.findFirst({
    where: { householdId, personId },
    include: {
      messages: {
        orderBy: { at: 'asc' },
        include: { reads: true, attachments: { orderBy: { position: 'asc' } } },
      },
      members: { orderBy: { since: 'asc' } },
      toTell: { orderBy: { since: 'asc' } },
    },
  });
}

const lastIn = async (place: At) => (await talkIn(place))?.messages.at(-1);

/** Lets somebody who helps read along. */
export async function share(
  actor: Actor,
  place: At,
  who: StaffActor | ParticipantActor,
): Promise<string> {
  const somebody =
    who.kind === 'staff' ? { staffId: who.staffId } : { participantId: who.participantId };
  const { id } = await database().involvement.findFirstOrThrow({
    where: { ...somebody, endedAt: null },
  });
  await addReader(actor, place, id);
  return (await talkIn(place))!.members.find((one) => one.involvementId === id)!.id;
}

/** A letter as it was taken. */
export const letter = (words = 'Geachte mevrouw.'): TakenFile => ({
  ...{ name: 'brief.pdf', mediaType: 'application/pdf' },
  bytes: new Uint8Array(Buffer.from(`%PDF-1.4 ${words}`)),
});

/** Somebody else is contact person of a case from now on. */
export async function lead(caseId: string, staff: StaffActor): Promise<void> {
  const db = database();
  const [at, { staffId }] = [new Date(), staff];
  await db.$transaction([
    db.assignment.updateMany({ where: { caseId, until: null }, data: { until: at } }),
    db.assignment.create({ data: { caseId, staffId, since: at, reason: 'handedOver' } }),
    db.case.update({ where: { id: caseId }, data: { contactPersonId: staffId } }),
  ]);
}

/** How many lines that a message came wait on the list of a colleague. */
export const signals = (staffId: string, householdId: string) =>
  database().signal.count({
    where: { staffId, kind: 'messageCame', seenAt: null, case: { householdId } },
  });
